import type { ContactRequest } from "../contact/contact-request.ts";
import type { Instant } from "../time/instant.ts";
import { decideContact } from "./decide-contact.ts";
import type { Decision } from "./decision.ts";
import type { Facts } from "./facts.ts";

/**
 * One decision per request, in its place: an item that cannot be answered does not spoil the rest.
 * Never with an exemption, whoever asks (product behaviour 25).
 */
export function decideBatch(
  items: readonly { readonly facts: Facts; readonly request: ContactRequest }[],
  now: Instant,
): Decision[] {
  return items.map(({ facts, request }) =>
    decideContact(facts, { ...request, asking: "batch" }, now),
  );
}
