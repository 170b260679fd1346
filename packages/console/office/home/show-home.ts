import type { HomeView } from "@elm-court/contract";
import type { ContactState, PupilId } from "@elm-court/domain";
import { loadAllStates } from "@elm-court/store";
import type { Asked } from "../../route.ts";
import type { HomeFacts, MakeSection } from "./home-facts.ts";
import { emailBounced, needsDecision, notTold, underReview } from "./roster-sections.ts";

/** What needs a person, in the order of `homeSections`. */
const sections: readonly MakeSection[] = [notTold, emailBounced, needsDecision, underReview];

async function loadFacts({ store }: Asked["deps"]): Promise<HomeFacts> {
  const roster = await store.listRoster();
  const ids = roster.pupils.map(({ id }) => id);
  const states = await loadAllStates(store, ids);
  return {
    roster,
    states: new Map(states.map((one): [PupilId, ContactState] => [one.pupilId, one])),
  };
}

/** The office's first screen. Nothing of `safeguarding` is in it. */
export async function showHome({ deps, c }: Asked): Promise<Response> {
  const facts = await loadFacts(deps);
  const view: HomeView = { sections: sections.map((make) => make(facts)) };
  return c.json(view);
}
