import type { Parent, Relationship } from "../roster/parent.ts";
import type { NotSentReason } from "./message.ts";

/**
 * Whether the explanation can go to this parent by email (clause 5.1), or why not. A court-order flag that nobody has decided
 * on, for any of the children, stops everything to that person (product behaviour 10).
 */
export function decideSending(
  parent: Parent,
  relationships: readonly Relationship[],
): "send" | NotSentReason {
  if (relationships.some((one) => one.ordersNote === "needs_decision"))
    return "orders_need_decision";
  if (parent.wantsPaper) return "wants_paper";
  if (parent.email === undefined || parent.emailStanding === "none") return "no_email";
  return parent.emailStanding === "bounced" ? "email_bounced" : "send";
}

const usualKinds = ["mother", "father", "guardian", "foster_carer"] as const;

/** Whether a parent is in the usual audience: parental responsibility, or lives with the child, or mother, father, guardian, foster carer. */
export function isUsualAudience(relationship: Relationship): boolean {
  return (
    relationship.parentalResponsibility === "yes" ||
    relationship.livesWith === "yes" ||
    usualKinds.some((kind) => kind === relationship.kind)
  );
}
