import type { Instant } from "../time/instant.ts";
import type { Send, SendStatus } from "./send.ts";

/** How a send ends. */
export type SettledStatus = Exclude<SendStatus, "open">;

/** A send that has ended, and when that was first said. */
export type SettledSend = Send & { readonly status: SettledStatus; readonly settledAt: Instant };

/** A send that was said to be sent or failed is that for good: saying it again changes nothing, and the other word is refused. */
export function decideSettling(
  send: Send,
  status: SettledStatus,
  at: Instant,
): { readonly settled: SettledSend; readonly isNew: boolean } | "send_settled" {
  if (send.status === "open") return { settled: { ...send, status, settledAt: at }, isNew: true };
  const { settledAt = at } = send;
  return send.status === status
    ? { settled: { ...send, status, settledAt }, isNew: false }
    : "send_settled";
}
