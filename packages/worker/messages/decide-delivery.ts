import {
  decideReceipt,
  decideSending,
  isUsualAudience,
  type MessageKind,
  type NotSentReason,
  type Parent,
} from "@elm-court/domain";
import type { Family } from "@elm-court/store";

export type Delivery =
  { readonly to: string; readonly parent: Parent } | { readonly notSent: NotSentReason };

function decide(kind: MessageKind, { parent, children }: Family): "send" | NotSentReason {
  const relationships = children.map((child) => child.relationship);
  if (kind === "receipt" || kind === "answer_not_on_record")
    return decideReceipt(parent, relationships);
  const inAudience = children.some(
    ({ pupil, relationship }) => pupil.roll.status === "on_roll" && isUsualAudience(relationship),
  );
  return inAudience ? decideSending(parent, relationships) : "no_longer_in_audience";
}

/** Where a message goes now, or why it does not: decided again at the last moment, on the family as it is then. */
export function decideDelivery(kind: MessageKind, family: Family | undefined): Delivery {
  if (family === undefined) return { notSent: "no_longer_in_audience" };
  const decision = decide(kind, family);
  if (decision !== "send") return { notSent: decision };
  const { parent } = family;
  return parent.email === undefined ? { notSent: "no_email" } : { to: parent.email, parent };
}
