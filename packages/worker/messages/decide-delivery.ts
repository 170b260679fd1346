import {
  decideCodeSending,
  decideReceipt,
  decideSending,
  isUsualAudience,
  type MessageKind,
  type NotSentReason,
  type Parent,
  type ParentId,
} from "@elm-court/domain";
import type { Family } from "@elm-court/store";
import type { WorkerDeps } from "./worker-deps.ts";

export type Delivery =
  { readonly to: string; readonly parent: Parent } | { readonly notSent: NotSentReason };

type Store = Pick<WorkerDeps["store"], "loadFamily" | "listRoster">;

/**
 * Whether a court order is noted for any parent of these children, decided on or not. Who else has a child is only in the roster's
 * index, which is behind by moments: acceptable here, because answers of strangers are rare, and no check waits for it.
 */
async function isOrderNear(store: Store, { children }: Family): Promise<boolean> {
  const pupilIds = new Set(children.map(({ pupil }) => pupil.id));
  const { relationships } = await store.listRoster();
  const near = relationships.filter(({ pupilId }) => pupilIds.has(pupilId));
  return [...near, ...children.map(({ relationship }) => relationship)].some(
    ({ ordersNote }) => ordersNote !== "none",
  );
}

/** Where there is a court order, word of a stranger's answer waits for the safeguarding lead (product behaviour 3). */
async function decideWord(store: Store, family: Family): Promise<"send" | NotSentReason> {
  const decision = decideReceipt(
    family.parent,
    family.children.map(({ relationship }) => relationship),
  );
  if (decision !== "send") return decision;
  return (await isOrderNear(store, family)) ? "orders_need_decision" : "send";
}

async function decide(
  store: Store,
  kind: MessageKind,
  family: Family,
  chosen: boolean,
): Promise<"send" | NotSentReason> {
  const { parent, children } = family;
  const relationships = children.map((child) => child.relationship);
  // Somebody asked for it just now: a wish for paper does not stop it.
  if (kind === "receipt" || kind === "link") return decideReceipt(parent, relationships);
  if (kind === "code" || kind === "ending_asked") return decideCodeSending(parent, relationships);
  if (kind === "answer_not_on_record") return decideWord(store, family);
  const inAudience = children.some(
    ({ pupil, relationship }) =>
      pupil.roll.status === "on_roll" && (chosen || isUsualAudience(relationship)),
  );
  return inAudience ? decideSending(parent, relationships) : "no_longer_in_audience";
}

/**
 * Where a message goes now, or why it does not: decided again at the last moment, on the family as it is then. `chosen`: somebody ticked
 * the parent, who is not in the usual audience.
 */
export async function decideDelivery(
  store: Store,
  kind: MessageKind,
  parentId: ParentId,
  chosen = false,
): Promise<Delivery> {
  const family = await store.loadFamily(parentId);
  if (family === undefined) return { notSent: "no_longer_in_audience" };
  const decision = await decide(store, kind, family, chosen);
  if (decision !== "send") return { notSent: decision };
  const { parent } = family;
  return parent.email === undefined ? { notSent: "no_email" } : { to: parent.email, parent };
}
