import {
  type ExplanationPart,
  type ExplanationVersion,
  explanationVersions,
  listNews,
} from "@elm-court/domain";
import type { Family } from "@elm-court/store";
import type { ParentDeps } from "../deps.ts";

/**
 * What has changed in the explanation since this parent was last told (clause 3.2). Nothing where two people share the address: it
 * would say that one of them has read or answered (product behaviour 5).
 */
export async function loadNews(
  { store }: ParentDeps,
  { parent, children }: Family,
  versions: readonly ExplanationVersion[] = explanationVersions,
): Promise<readonly ExplanationPart[]> {
  const neverChanged = versions.every(({ changed }) => changed.length === 0);
  if (neverChanged || parent.sharesEmail) return [];
  const states = await store.loadStates(children.map(({ pupil }) => pupil.id));
  const told = states.flatMap((state) => state.told).filter((one) => one.parentId === parent.id);
  return listNews(
    versions,
    told
      .map(({ at }) => at)
      .toSorted()
      .at(-1),
  );
}
