import type { Instant } from "../time/instant.ts";
import type { Feedback } from "./decide-feedback.ts";

/**
 * Why no email goes to an address any more. It is about the address alone: a parent's own wish for paper and a parent's objection
 * are other things, kept elsewhere, and none of the three ever makes another.
 */
export const addressBlockReasons = ["bounced", "complained"] as const;
export type AddressBlockReason = (typeof addressBlockReasons)[number];

/** A block of one address, which is known by its hash alone. */
export type AddressBlock = {
  /** SHA-256 of the address. */
  readonly addressHash: string;
  readonly reason: AddressBlockReason;
  readonly blockedAt: Instant;
};

/**
 * Whether what SES says of an email stops all others to that address: it takes none, or whoever reads it does not want them. An
 * address that did not take one email is tried again with the next.
 */
export function decideAddressBlock({ kind, bounce }: Feedback): AddressBlockReason | undefined {
  if (kind === "complained") return "complained";
  return kind === "bounced" && bounce === "permanent" ? "bounced" : undefined;
}
