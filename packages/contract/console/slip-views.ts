import {
  type Channel,
  type Instant,
  isChannel,
  isPupilId,
  type LondonDate,
  type ObjectedWays,
  type PupilId,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { instantOfWall, londonDate, parseFittingBody, shortText, wallTime } from "./fields.ts";
import type { NamedView, PupilView } from "./views.ts";

/** A parent's new link: on its way by email, or a code to read out or to write in a letter, shown this once. */
export type NewLinkView =
  | { readonly emailed: true }
  | { readonly emailed: false; readonly code: string; readonly start: string };

/** The parent's page on the office's device, until then. */
export type OpenHereView = { readonly url: string; readonly endsAt: Instant };

/** Whose slip it is, by its code. */
export type SlipView = {
  readonly parent: NamedView;
  readonly children: readonly PupilView[];
  /** False where the parent's links were stopped since: the slip counts all the same. */
  readonly works: boolean;
};

const codeBody = z.object({ code: shortText });
/** Reads the code that was typed or scanned. */
export function parseCodeForm(body: unknown): { readonly code: string } | undefined {
  return parseFittingBody(codeBody, body);
}

const someWays = z.array(z.custom<Channel>(isChannel)).check(z.maxLength(50));
const slipBody = z.object({
  code: shortText,
  signer: z.optional(z.object({ name: shortText, relationship: shortText })),
  signedOn: z.optional(londonDate),
  received: z.optional(wallTime),
  answers: z
    .array(
      z.object({
        pupilId: z.custom<PupilId>(isPupilId),
        objectsTo: z.union([
          z.literal("nothing"),
          z.literal("all"),
          z.object({ only: someWays }),
          z.object({ allExcept: someWays }),
        ]),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
});

/** A slip as it was typed in: who signed it, where that was not the parent, and what it says of each child. */
export type SlipForm = {
  readonly code: string;
  readonly signer?: { readonly name: string; readonly relationship: string } | undefined;
  readonly signedOn?: LondonDate | undefined;
  readonly receivedAt?: Instant | undefined;
  readonly answers: readonly {
    readonly pupilId: PupilId;
    readonly objectsTo: "nothing" | ObjectedWays;
  }[];
};

/** Reads a slip. */
export function parseSlipForm(body: unknown): SlipForm | undefined {
  const read = parseFittingBody(slipBody, body);
  if (read === undefined) return undefined;
  const { received, ...slip } = read;
  return { ...slip, receivedAt: received === undefined ? undefined : instantOfWall(received) };
}
