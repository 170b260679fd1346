import type { Parent, Relationship } from "../roster/parent.ts";
import type { NotSentReason } from "./message.ts";

/**
 * Whether this parent may be told anything of this child: not when it was decided that a court order means no information. They may
 * still object, by any way but the link, and their objection protects (product behaviour 10).
 */
export function mayBeInformed(relationship: Relationship): boolean {
  return relationship.ordersNote !== "no_information";
}

/**
 * Whether a receipt can go to this parent by email, or why not. It tells them that an answer was saved in their name, so a wish
 * for paper does not stop it. A court-order flag that nobody has decided on, for any of the children, stops everything to that
 * person (product behaviour 10).
 */
export function decideReceipt(
  parent: Parent,
  relationships: readonly Relationship[],
): "send" | NotSentReason {
  if (relationships.some((one) => one.ordersNote === "needs_decision"))
    return "orders_need_decision";
  if (!relationships.some(mayBeInformed)) return "orders_no_information";
  if (parent.email === undefined || parent.emailStanding === "none") return "no_email";
  if (parent.emailStanding === "bounced" || parent.addressBlock === "bounced")
    return "email_bounced";
  return parent.addressBlock === "complained" ? "email_complained" : "send";
}

/**
 * Whether the explanation can go to this parent by email (clause 5.1), or why not: what stops a receipt, and the parent's own
 * wish for paper.
 */
export function decideSending(
  parent: Parent,
  relationships: readonly Relationship[],
): "send" | NotSentReason {
  const asReceipt = decideReceipt(parent, relationships);
  const ordered = asReceipt === "orders_need_decision" || asReceipt === "orders_no_information";
  return parent.wantsPaper && !ordered ? "wants_paper" : asReceipt;
}

const usualKinds = ["mother", "father", "parent", "guardian", "foster_carer"] as const;

/** Whether a parent is in the usual audience: parental responsibility, or lives with the child, or mother, father (or `parent`: one of the two, the file does not say which), guardian, foster carer. */
export function isUsualAudience(relationship: Relationship): boolean {
  return (
    relationship.parentalResponsibility === "yes" ||
    relationship.livesWith === "yes" ||
    usualKinds.some((kind) => kind === relationship.kind)
  );
}
