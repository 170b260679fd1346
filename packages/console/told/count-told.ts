import type { ToldView } from "@elm-court/contract";
import {
  isTold,
  type ToldAccount,
  type ToldStanding,
  toldStandings,
  type ToldStep,
  toldSteps,
} from "@elm-court/domain";

type Row = { readonly standing: ToldStanding; readonly nextStep: ToldStep | undefined };

/** The account in numbers: how many stand where, and how many wait for which step. */
export function countTold({ pupils, parents }: ToldAccount): ToldView {
  const count = (counts: (row: Row) => boolean) => ({
    pupils: pupils.filter(counts).length,
    parents: parents.filter(counts).length,
  });
  return {
    all: count(() => true),
    untold: count(({ standing }) => !isTold(standing)),
    standings: toldStandings.map((standing) => ({
      standing,
      ...count((row) => row.standing === standing),
    })),
    steps: toldSteps.map((step) => ({ step, ...count((row) => row.nextStep === step) })),
  };
}
