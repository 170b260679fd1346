import * as z from "zod/mini";
import { isMalformed, type Malformed, parseFitting } from "../authzen/entities.ts";
import type { EvaluationBody } from "../evaluation/evaluation-body.ts";
import { parseContactItem } from "./contact-item.ts";

/** How many messages one call may ask to send. */
export const mostSends = 25;

const sendsBody = z.object({
  items: z
    .array(z.unknown())
    .check(
      z.minLength(1, "Send at least one item."),
      z.maxLength(
        mostSends,
        `Send at most ${mostSends} items; split the list into several calls, each with an Idempotency-Key of its own.`,
      ),
    ),
});

/** What `POST /contact/v1/sends` is sent: every item, or every place that does not fit. Unknown fields are ignored. */
export function parseSendsBody(body: unknown): readonly EvaluationBody[] | Malformed {
  const read = parseFitting(sendsBody, body);
  if (isMalformed(read)) return read;
  const items = read.items.map((item, place) => parseContactItem(item, `/items/${place}`));
  const malformed = items.flatMap((item) => (isMalformed(item) ? item.malformed : []));
  if (malformed.length > 0) return { malformed };
  return items.flatMap((item) => (isMalformed(item) ? [] : [item]));
}
