import {
  type Channel,
  type Instant,
  isChannel,
  isLondonDate,
  isObjectionId,
  isPupilId,
  isStaffId,
  londonMinute,
} from "@elm-court/domain";
import * as z from "zod/mini";

const fits = <T>(guard: (value: unknown) => value is T) => z.custom<T>(guard);

/** What bodies of the console are made of. Lengths are wide here; the rules say what is too long, in words. */
export const pupilId = fits(isPupilId);
export const staffId = fits(isStaffId);
export const objectionId = fits(isObjectionId);
export const londonDate = fits(isLondonDate);
export const staffIds = z.array(staffId).check(z.maxLength(50));
export const shortText = z.string().check(z.maxLength(2000));
export const ways = z.union([
  z.literal("all"),
  z.array(z.custom<Channel>(isChannel)).check(z.maxLength(50)),
]);

const clockText = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A moment as people say it: a London date, and what the clock on the wall shows. */
export const wallTime = z.object({
  on: londonDate,
  clock: z.string().check(z.regex(clockText)),
});

/** The instant of a wall time. */
export function instantOfWall({ on, clock }: z.infer<typeof wallTime>): Instant {
  return londonMinute(on, Number(clock.slice(0, 2)), Number(clock.slice(3)));
}

/** A body that fits, or `undefined`: the browser sends what its form makes, so that anything else has no words to mend it. */
export function parseFittingBody<T>(schema: z.ZodMiniType<T>, body: unknown): T | undefined {
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : undefined;
}
