import * as z from "zod/mini";
import { isMalformed, type Malformed, parseFitting } from "../authzen/entities.ts";
import { type EvaluationBody, evaluationBody } from "../evaluation/evaluation-body.ts";
import { parseContactItem } from "./contact-item.ts";

/** One message that a permit is asked for: the question of a check, without another moment. */
export const permitBody = z.omit(evaluationBody, { context: true });

/** A permit as it was given, beside the message that is about to be sent on it. */
export const redeemBody = z.extend(permitBody, {
  permit: z.string().check(z.minLength(1), z.maxLength(2000)),
});

/** What `POST /contact/v1/permits/redeem` is sent. */
export type RedeemBody = { readonly permit: string; readonly item: EvaluationBody };

/** What `POST /contact/v1/permits` is sent: one message. Unknown fields are ignored. */
export function parsePermitBody(body: unknown): EvaluationBody | Malformed {
  return parseContactItem(body, "");
}

/** Reads a permit and the message for which it is to be used. Unknown fields are ignored. */
export function parseRedeemBody(body: unknown): RedeemBody | Malformed {
  const read = parseFitting(z.pick(redeemBody, { permit: true }), body);
  const item = parseContactItem(body, "");
  if (isMalformed(item)) return item;
  return isMalformed(read) ? read : { permit: read.permit, item };
}
