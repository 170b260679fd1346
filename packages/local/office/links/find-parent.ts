import { emailKey, type Parent, type ParentId, textKey } from "@elm-court/domain";
import type { Roster, RosterStore } from "@elm-court/store";

/** A parent as the office tells one from another: with the children. */
export type NamedParent = { readonly parent: Parent; readonly children: readonly string[] };

function childrenOf({ pupils, relationships }: Roster, id: ParentId): readonly string[] {
  return relationships
    .filter(({ parentId }) => parentId === id)
    .flatMap(({ pupilId }) => pupils.filter((pupil) => pupil.id === pupilId))
    .map(({ firstName, lastName }) => `${firstName} ${lastName}`);
}

/** Every parent who goes by what was typed: their id, email address or whole name. Several may. */
export async function findParents(
  store: RosterStore,
  typed: string,
): Promise<readonly NamedParent[]> {
  const roster = await store.listRoster();
  return roster.parents
    .filter(
      ({ id, email, name }) =>
        id === typed ||
        (email !== undefined && emailKey(email) === emailKey(typed)) ||
        textKey(name) === textKey(typed),
    )
    .map((parent) => ({ parent, children: childrenOf(roster, parent.id) }));
}
