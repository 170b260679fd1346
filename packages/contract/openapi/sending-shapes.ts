import * as z from "zod/mini";
import { evaluationBody } from "../evaluation/evaluation-body.ts";
import { mostSends } from "../sending/sends-body.ts";
import { decidedContext } from "./answer-shapes.ts";

/** A question about now: the question of a check, without another moment. */
const contactItem = z.omit(evaluationBody, { context: true });

/** Up to 25 messages that are about to be sent. */
export const sendsRequest = z.object({
  items: z.array(contactItem).check(z.minLength(1), z.maxLength(mostSends)),
});

/** The decision for each of them; a yes has opened a send. */
export const sendsAnswer = z.object({
  items: z.array(
    z.union([
      z.object({ decision: z.literal(true), sendId: z.string(), context: decidedContext }),
      z.object({ decision: z.literal(false), context: decidedContext }),
    ]),
  ),
});

/** A decision; a yes comes with the permit. */
export const permitAnswer = z.union([
  z.object({
    decision: z.literal(true),
    permit: z.string(),
    permitEndsAt: z.iso.datetime(),
    context: decidedContext,
  }),
  z.object({ decision: z.literal(false), context: decidedContext }),
]);

/** A decision; a yes has opened a send. */
export const redeemAnswer = z.union([
  z.object({ decision: z.literal(true), sendId: z.string(), context: decidedContext }),
  z.object({ decision: z.literal(false), context: decidedContext }),
]);

/** How a send stands. */
export const settledSend = z.object({
  sendId: z.string(),
  status: z.enum(["sent", "failed"]),
  at: z.iso.datetime(),
});

/** What was recorded; `checked` where a send stood behind it. */
export const recordAnswer = z.object({ recordId: z.string(), checked: z.boolean() });
