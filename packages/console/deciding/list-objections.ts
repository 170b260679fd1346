import type { ObjectionView } from "@elm-court/contract";
import {
  isStanding,
  type Objection,
  type ParentId,
  type Respondent,
  type SchoolSettings,
} from "@elm-court/domain";
import { withPupil } from "../pupils/with-pupil.ts";

function respondentIn(words: ReadonlyMap<ParentId, string>, respondent: Respondent): string {
  switch (respondent.kind) {
    case "parent":
      return words.get(respondent.parentId) ?? "A parent who is no longer on record";
    case "pupil":
      return "The pupil";
    case "someone_else":
      return `${respondent.name} (${respondent.relationship}), not on record`;
  }
}

function waysIn({ ways }: Objection, settings: SchoolSettings): string {
  const named = (channels: readonly string[]): string =>
    channels.map((one) => settings.ways.find((way) => way.channel === one)?.name ?? one).join(", ");
  if (ways === "all") return "All ways";
  return "only" in ways ? named(ways.only) : `All but ${named(ways.allExcept)}`;
}

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
    ways: waysIn(one, deps.settings),
    underReview: one.status === "under_review",
    since: one.since,
    mayEnd: one.respondent.kind !== "pupil",
  }));
  return c.json({ objections });
});
