import {
  decideReceipt,
  type Instant,
  isErrandId,
  type LetterCode,
  makeId,
} from "@elm-court/domain";
import type { ErrandStore, Family, LinkStore } from "@elm-court/store";

export type NewLinkDeps = {
  readonly store: Pick<ErrandStore, "addErrand"> & Pick<LinkStore, "addLetterCode">;
  readonly now: () => Instant;
  readonly randomId: () => string;
  readonly randomLetterCode: () => LetterCode;
};

/** How a parent gets to their page again; or why nobody may be sent one. */
export type NewLink =
  | { readonly done: "emailed" }
  | { readonly done: "code"; readonly code: LetterCode }
  | { readonly refused: "orders_need_decision" | "orders_no_information" };

/** The court order that keeps this parent from getting a link; `undefined` where there is none. */
export function orderAgainst({
  parent,
  children,
}: Family): "orders_need_decision" | "orders_no_information" | undefined {
  const decision = decideReceipt(
    parent,
    children.map(({ relationship }) => relationship),
  );
  return decision === "orders_need_decision" || decision === "orders_no_information"
    ? decision
    : undefined;
}

/**
 * Leaves word to email a parent a new link; where they cannot be emailed, makes a code for a letter, or to be read out to them (product
 * behaviour 4). The code is given this once and never kept.
 */
export async function makeNewLink(deps: NewLinkDeps, family: Family): Promise<NewLink> {
  const { store, now, randomId, randomLetterCode } = deps;
  const { parent, children } = family;
  const refused = orderAgainst(family);
  if (refused !== undefined) return { refused };
  const relationships = children.map(({ relationship }) => relationship);
  if (decideReceipt(parent, relationships) === "send") {
    const id = makeId(isErrandId, "ern", randomId());
    await store.addErrand({ id, kind: "send_link", parentId: parent.id, at: now() });
    return { done: "emailed" };
  }
  const code = randomLetterCode();
  await store.addLetterCode({ code, parentId: parent.id, madeAt: now() });
  return { done: "code", code };
}
