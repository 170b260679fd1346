import type { Instant } from "@elm-court/domain";
import type { AnswerStore, RosterStore } from "@elm-court/store";

/** What bringing in a roster needs from outside. */
export type ImportDeps = {
  readonly store: RosterStore & Pick<AnswerStore, "loadStates">;
  readonly now: () => Instant;
  /** Who brings the file in, as their answers will name them. */
  readonly recordedBy: string;
};
