import type { HomeSectionView } from "@elm-court/contract";
import type { ContactState, PupilId } from "@elm-court/domain";
import type { Roster } from "@elm-court/store";

/** What Home looks at, loaded once for all of its sections. Nothing of `safeguarding` is in it. */
export type HomeFacts = {
  readonly roster: Roster;
  readonly states: ReadonlyMap<PupilId, ContactState>;
};

/** One number on Home and the list behind it. */
export type MakeSection = (facts: HomeFacts) => HomeSectionView;
