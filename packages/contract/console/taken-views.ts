import {
  type AnswerEffect,
  type AnswerId,
  type Channel,
  cleanName,
  isChannel,
  isParentId,
  type Instant,
  type ObjectedWays,
  type ParentId,
  type Respondent,
  type TakenRoute,
  takenRoutes,
  type LondonDate,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { instantOfWall, londonDate, parseFittingBody, shortText, wallTime } from "./fields.ts";

const someWays = z.array(z.custom<Channel>(isChannel)).check(z.maxLength(50));
const takenBody = z.object({
  who: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("parent"), parentId: z.custom<ParentId>(isParentId) }),
    z.object({ kind: z.literal("pupil") }),
    z.object({ kind: z.literal("someone_else"), name: shortText, relationship: shortText }),
  ]),
  route: z.enum(takenRoutes),
  objectsTo: z.union([
    z.literal("nothing"),
    z.literal("all"),
    z.object({ only: someWays }),
    z.object({ allExcept: someWays }),
  ]),
  signedOn: z.optional(londonDate),
  /** When it came; without it: now. */
  received: z.optional(wallTime),
  /** A parent's answer for every child they have on record. */
  everyChild: z.optional(z.boolean()),
});

/** An answer as it was typed in; the rules say what of it does not fit. */
export type TakenForm = {
  readonly respondent: Respondent;
  readonly route: TakenRoute;
  readonly objectsTo: "nothing" | ObjectedWays;
  readonly signedOn?: LondonDate | undefined;
  readonly receivedAt?: Instant | undefined;
  readonly everyChild: boolean;
};

/** Reads an answer that the office takes down. */
export function parseTakenForm(body: unknown): TakenForm | undefined {
  const read = parseFittingBody(takenBody, body);
  if (read === undefined) return undefined;
  const { who, received, everyChild = false, ...said } = read;
  const respondent: Respondent =
    who.kind === "someone_else"
      ? {
          kind: "someone_else",
          name: cleanName(who.name),
          relationship: cleanName(who.relationship),
        }
      : who;
  const receivedAt = received === undefined ? undefined : instantOfWall(received);
  return { ...said, respondent, receivedAt, everyChild };
}

/** What an answer that was taken down did, child by child. */
export type TakenView = {
  readonly answers: readonly {
    readonly pupilId: string;
    readonly pupil: string;
    readonly answerId: AnswerId;
    readonly effect: AnswerEffect;
    /** The whole of what the respondent objects to about this child now, in words; `undefined` when it is nothing. */
    readonly objects?: string | undefined;
  }[];
};
