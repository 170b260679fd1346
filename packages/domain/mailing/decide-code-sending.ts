import type { Parent, Relationship } from "../roster/parent.ts";
import { decideReceipt } from "./decide-sending.ts";
import type { NotSentReason } from "./message.ts";

/**
 * Whether a one-time code can go to this parent, or why not: what stops a receipt, and an inbox that two people read, because a code
 * must reach one person and nobody else (product behaviours 2 and 5).
 */
export function decideCodeSending(
  parent: Parent,
  relationships: readonly Relationship[],
): "send" | NotSentReason {
  const asReceipt = decideReceipt(parent, relationships);
  return asReceipt === "send" && parent.sharesEmail ? "shared_address" : asReceipt;
}
