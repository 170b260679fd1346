import * as z from "zod/mini";
import type { Patience } from "../calling/call-api.ts";
import type { Connection } from "../calling/exchange.ts";
import { troubled } from "../calling/failure.ts";
import { type ContactQuestion, evaluationOf } from "../checking/contact-question.ts";
import { askOnce } from "./ask-once.ts";
import { readSend, type SendAnswer } from "./read-send.ts";

const sends = z.object({ items: z.array(z.unknown()) });

/**
 * May this message go out now? Decided live, and on a yes the school has opened a record of it. The same `idempotencyKey` is the same
 * message: a program that was cut off asks again with it, and opens no second one. Never throws.
 */
export function send(
  connection: Connection,
  patience: Patience,
  question: ContactQuestion,
  idempotencyKey: string,
): Promise<SendAnswer> {
  const body = { items: [evaluationOf(question)] };
  const asked = { path: "/contact/v1/sends", body, idempotencyKey };
  return askOnce(connection, patience, asked, (json, timing) => {
    const read = sends.safeParse(json);
    return read.success && read.data.items.length === 1
      ? readSend(read.data.items[0], timing)
      : troubled("wrong_shape");
  });
}
