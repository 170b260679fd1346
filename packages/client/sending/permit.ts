import * as z from "zod/mini";
import type { Allowed, NotAllowed } from "../answer/contact-answer.ts";
import { notAllowed } from "../answer/not-allowed.ts";
import { readAnswer } from "../answer/read-answer.ts";
import type { Patience } from "../calling/call-api.ts";
import type { Connection } from "../calling/exchange.ts";
import { troubled } from "../calling/failure.ts";
import { type ContactQuestion, evaluationOf } from "../checking/contact-question.ts";
import { askOnce } from "./ask-once.ts";
import { readSend, type SendAnswer } from "./read-send.ts";

/** A yes for whoever redeems the permit: hand it over with the message. It is no leave to send by itself. */
export type PermitGiven = Allowed & {
  readonly permit: string;
  /** By the school's clock: after it the permit is worth nothing. */
  readonly permitEndsAt: string;
};
export type PermitAnswer = PermitGiven | NotAllowed;

const filled = z.string().check(z.minLength(1));
const given = z.object({ permit: filled, permitEndsAt: filled });

/**
 * A permit for a message that another program will send (scope `send`). A yes without its permit is none. The same `idempotencyKey` is
 * the same permit. Never throws.
 */
export function askForPermit(
  connection: Connection,
  patience: Patience,
  question: ContactQuestion,
  idempotencyKey: string,
): Promise<PermitAnswer> {
  const asked = { path: "/contact/v1/permits", body: evaluationOf(question), idempotencyKey };
  return askOnce(connection, patience, asked, (json, timing): PermitAnswer => {
    const answer = readAnswer(json, timing);
    if (!answer.allowed) return answer;
    const read = given.safeParse(json);
    return read.success ? { ...answer, ...read.data } : notAllowed(troubled("wrong_shape"));
  });
}

/**
 * Uses a permit at the moment of sending (scope `send`): the school decides again, and on a yes a send is open. `question` is the message
 * that is about to go out; one that the permit is not for is a no. Never throws.
 */
export function redeem(
  connection: Connection,
  patience: Patience,
  question: ContactQuestion,
  permit: string,
  idempotencyKey: string,
): Promise<SendAnswer> {
  const body = { ...evaluationOf(question), permit };
  const asked = { path: "/contact/v1/permits/redeem", body, idempotencyKey };
  return askOnce(connection, patience, asked, readSend);
}
