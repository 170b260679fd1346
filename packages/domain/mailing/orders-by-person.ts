import type { ParentId } from "../ids.ts";
import { textKey } from "../roster/cells/text-key.ts";
import type { Parent, Relationship } from "../roster/parent.ts";
import { decideReceipt } from "./decide-sending.ts";
import type { NotSentReason } from "./message.ts";

type Order = Extract<NotSentReason, "orders_need_decision" | "orders_no_information">;

/** One name and one address: for a court order, one person. Nobody is merged by this (product behaviour 5). */
function personOf({ id, name, email }: Parent): string {
  return email === undefined ? id : JSON.stringify([textKey(name), textKey(email)]);
}

function orderOf(parent: Parent, ties: readonly Relationship[]): Order | undefined {
  if (ties.length === 0) return undefined;
  const decision = decideReceipt(parent, ties);
  return decision === "orders_need_decision" || decision === "orders_no_information"
    ? decision
    : undefined;
}

/**
 * The court order that stops everything to the person whom a record is about, noted on that record or on another of the same name
 * and email: a file without telephone numbers can leave two of one person (product behaviour 10).
 */
export function ordersByPerson(
  parents: readonly Parent[],
  tiesOf: ReadonlyMap<ParentId, readonly Relationship[]>,
): (parent: Parent) => Order | undefined {
  const orders = new Map<string, Order>();
  for (const parent of parents) {
    const order = orderOf(parent, tiesOf.get(parent.id) ?? []);
    const person = personOf(parent);
    if (order !== undefined && orders.get(person) !== "orders_need_decision")
      orders.set(person, order);
  }
  return (parent) => orders.get(personOf(parent));
}
