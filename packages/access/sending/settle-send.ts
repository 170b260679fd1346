import { isMalformed, type Malformed, parseSettleBody, settledView } from "@elm-court/contract";
import { contactLineOf, decideSettling, isSendId } from "@elm-court/domain";
import type { Answered } from "../authzen/answer-call.ts";
import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, mayCall } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { unavailableDetail } from "../http/answer-problem.ts";

const mostTries = 6;
const pauseMs = 20;

const notFound: Refusal = {
  refused: "not_found",
  detail: "Send the “sendId” of an answer to this key.",
};

/**
 * `PATCH /contact/v1/sends/{sendId}`: the message went out, or it did not. Said once for good; a repeat has the same answer. A send of
 * another key and one that never was are answered alike (promise P6), and the calls are the same wherever it is kept (promise P3).
 */
export async function settleSend(
  { store, now, pause }: Pick<AccessDeps, "store" | "now" | "pause">,
  bearer: Bearer,
  sendId: string,
  json: unknown,
): Promise<Answered | Malformed | Refusal> {
  const body = parseSettleBody(json);
  if (isMalformed(body)) return body;
  const known = isSendId(sendId) ? sendId : undefined;
  for (let tries = 1; ; tries += 1) {
    const { key, send, asRead } = await store.loadSend(bearer.keyId, known);
    const called = mayCall(key, bearer, ["send"], undefined);
    if ("refused" in called) return called;
    if (send === undefined || send.keyId !== called.key.id) return notFound;
    const decided = decideSettling(send, body.status, now());
    if (decided === "send_settled")
      return {
        refused: "send_settled",
        detail: `This send was said to be “${send.status}” before, and stays so.`,
      };
    const { settled, isNew } = decided;
    const change = { settled, line: contactLineOf(settled), asRead };
    if (!isNew || (await store.settleSend(change)) === "settled")
      return { body: settledView(settled) };
    if (tries === mostTries) return { refused: "unavailable", detail: unavailableDetail };
    await pause(pauseMs * tries);
  }
}
