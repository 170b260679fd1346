import type { ObjectionView } from "@elm-court/contract";
import { isStanding } from "@elm-court/domain";
import { respondentIn, waysIn } from "./in-words.ts";
import { withPupil } from "../pupils/with-pupil.ts";

/** The objections that stand about a pupil, for whoever may end one. */
export const listObjections = withPupil(async ({ deps, c }, { id }) => {
  const [state] = await deps.store.loadStates([id]);
  const standing = (state?.objections ?? []).filter(isStanding);
  const parents = standing.flatMap(({ respondent }) =>
    respondent.kind === "parent" ? [respondent.parentId] : [],
  );
  const names = new Map(
    (await deps.store.loadParentNames(parents)).map((one) => [one.id, one.name]),
  );
  const objections = standing.map((one): ObjectionView => ({
    id: one.id,
    respondent: respondentIn(names, one.respondent),
    ways: waysIn(one.ways, deps.settings),
    underReview: one.status === "under_review",
    since: one.since,
    doubted: one.doubt !== undefined,
    mayEnd: one.respondent.kind !== "pupil" || one.doubt !== undefined,
  }));
  return c.json({ objections });
});
