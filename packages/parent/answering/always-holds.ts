import { explanation } from "@elm-court/domain";

/** What a saved answer does not change, and that one no is enough (clauses 5.2 and 6.2, from the explanation itself). */
export const alwaysHolds: readonly string[] = explanation.points
  .filter(({ id }) => id === "unless" || id === "night" || id === "one_no")
  .map(({ text }) => text);
