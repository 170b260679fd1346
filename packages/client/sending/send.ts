import * as z from "zod/mini";
import { notAllowed } from "../answer/not-allowed.ts";
import { callApi, type Patience } from "../calling/call-api.ts";
import type { Connection } from "../calling/exchange.ts";
import { troubled } from "../calling/failure.ts";
import { jsonOf, mayAskAgain } from "../checking/check.ts";
import { type ContactQuestion, evaluationOf } from "../checking/contact-question.ts";
import { readSend, type SendAnswer } from "./read-send.ts";

const sends = z.object({ items: z.array(z.unknown()) });

/**
 * May this message go out now? Decided live, and on a yes the school has opened a record of it. The same `idempotencyKey` is the same
 * message: a program that was cut off asks again with it, and opens no second one. Never throws.
 */
export async function send(
  connection: Connection,
  patience: Patience,
  question: ContactQuestion,
  idempotencyKey: string,
): Promise<SendAnswer> {
  const body = jsonOf({ items: [evaluationOf(question)] });
  if (typeof body !== "string") return notAllowed(body);
  const request = { method: "POST", path: "/contact/v1/sends", body, idempotencyKey } as const;
  const ask = () =>
    callApi(connection, request, patience, ({ json, askedAtMs }) => {
      const read = sends.safeParse(json);
      return read.success && read.data.items.length === 1
        ? readSend(read.data.items[0], { askedAtMs, nowMs: connection.machine.now() })
        : troubled("wrong_shape");
    });
  const first = await ask();
  const isLast = "ok" in first || !mayAskAgain(first) || patience.tries < 2;
  const answer = isLast ? first : await ask();
  return "ok" in answer ? notAllowed(answer) : answer;
}
