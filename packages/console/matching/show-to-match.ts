import { londonDateOf, mayActForPupil } from "@elm-court/domain";
import type { Asked } from "../route.ts";
import { loadAllStates } from "@elm-court/store";
import { listToMatch } from "./to-match.ts";

/** Answers that somebody must look at, but those about one's own children (product behaviour 22). */
export async function showToMatch({ deps, c, person }: Asked): Promise<Response> {
  const roster = await deps.store.listRoster();
  const ids = roster.pupils.map(({ id }) => id).filter((id) => mayActForPupil(person.staff, id));
  const states = await loadAllStates(deps.store, ids);
  const { settings } = deps;
  return c.json({
    answers: listToMatch(roster, states, { today: londonDateOf(deps.now()), settings }),
  });
}
