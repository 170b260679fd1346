import type { ContactAnswer } from "../answer/contact-answer.ts";
import { notAllowed } from "../answer/not-allowed.ts";
import { readAnswer } from "../answer/read-answer.ts";
import { callApi, type Patience } from "../calling/call-api.ts";
import type { Connection } from "../calling/exchange.ts";
import { type Failure, refused } from "../calling/failure.ts";
import { type ContactQuestion, evaluationOf } from "./contact-question.ts";

/** JSON, or why there is none: a caller without types can hand over anything. */
export function jsonOf(value: unknown): string | Failure {
  try {
    return JSON.stringify(value);
  } catch {
    return refused("malformed_body", "The question cannot be written as JSON.");
  }
}

/** True for a decided no that may be a yes in a moment, because something could not be read. */
export function mayAskAgain(answer: ContactAnswer): boolean {
  return !answer.allowed && answer.retry === "soon";
}

/** One question, asked now. Never throws: whatever goes wrong is a no that says why. */
export async function check(
  connection: Connection,
  patience: Patience,
  question: ContactQuestion,
): Promise<ContactAnswer> {
  const body = jsonOf(evaluationOf(question));
  if (typeof body !== "string") return notAllowed(body);
  const request = { method: "POST", path: "/access/v1/evaluation", body } as const;
  const ask = () =>
    callApi(connection, request, patience, ({ json, askedAtMs }) =>
      readAnswer(json, { askedAtMs, nowMs: connection.machine.now() }),
    );
  const first = await ask();
  const isLast = "ok" in first || !mayAskAgain(first) || patience.tries < 2;
  const answer = isLast ? first : await ask();
  return "ok" in answer ? notAllowed(answer) : answer;
}
