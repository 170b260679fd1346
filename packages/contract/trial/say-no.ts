import { type Channel, channelOf, type PupilId, testPupilId, testPupils } from "@elm-court/domain";
import * as z from "zod/mini";
import { type Malformed, parseFitting } from "../authzen/entities.ts";

const way = z
  .string()
  .check(z.regex(/^[a-z][a-z_]{0,39}$/, "Send the name of a way of contact, such as text."));

export const sayNoBody = z.object({
  pupilId: z.enum(testPupils.map(testPupilId)),
  channels: z.optional(z.array(way).check(z.minLength(1), z.maxLength(10))),
});

/** What `POST /test/v1/say-no` is sent: which test pupil's parent says no, and to which ways; to all where they are left out. */
export type SayNoBody = {
  readonly pupilId: PupilId;
  readonly channels: "all" | readonly Channel[];
};

/** Reads which no is to be played. Unknown fields are ignored. */
export function parseSayNoBody(body: unknown): SayNoBody | Malformed {
  const read = parseFitting(sayNoBody, body);
  if ("malformed" in read) return read;
  const { pupilId, channels } = read;
  return { pupilId, channels: channels?.map(channelOf) ?? "all" };
}

/** The answer: where the test feed stands with that no in it. */
export type SayNoView = SayNoBody & { readonly effect: "stop"; readonly head: number };
