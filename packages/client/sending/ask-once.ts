import { notAllowed } from "../answer/not-allowed.ts";
import type { NotAllowed } from "../answer/contact-answer.ts";
import type { Timing } from "../answer/read-answer.ts";
import { callApi, type Patience } from "../calling/call-api.ts";
import type { Connection } from "../calling/exchange.ts";
import type { Failure } from "../calling/failure.ts";
import { jsonOf, mayAskAgain } from "../checking/check.ts";

/**
 * A write under an Idempotency-Key whose answer is a decision: asked again under the same key where that makes sense, once more where
 * something could not be read. Never throws: whatever goes wrong is a no.
 */
export async function askOnce<Yes extends { readonly allowed: true }>(
  connection: Connection,
  patience: Patience,
  asked: { readonly path: string; readonly body: object; readonly idempotencyKey: string },
  read: (json: unknown, timing: Timing) => Yes | NotAllowed | Failure,
): Promise<Yes | NotAllowed> {
  const { path, idempotencyKey } = asked;
  const body = jsonOf(asked.body);
  if (typeof body !== "string") return notAllowed(body);
  const request = { method: "POST", path, body, idempotencyKey } as const;
  const ask = () =>
    callApi(connection, request, patience, ({ json, askedAtMs }) =>
      read(json, { askedAtMs, nowMs: connection.machine.now() }),
    );
  const first = await ask();
  const isLast = "ok" in first || first.allowed || !mayAskAgain(first) || patience.tries < 2;
  const answer = isLast ? first : await ask();
  return "ok" in answer ? notAllowed(answer) : answer;
}
