import type { SafeguardingFacts } from "@elm-court/domain";

/** What `safeguarding` says of a pupil about whom it holds nothing. */
export const nothingHeld: SafeguardingFacts = {
  exemptions: [],
  vulnerableMark: "nobody_has_said",
};
