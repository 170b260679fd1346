import {
  type Decision,
  decisionCodes,
  isDecisionId,
  makeId,
  outcomes,
  retries,
} from "@elm-court/domain";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySituation } from "../../../tests/decisions/any-situation.ts";
import { decide, noon } from "../../../tests/decisions/situation.ts";
import { evaluationView } from "./evaluation-view.ts";

const about = {
  decisionId: makeId(isDecisionId, "dec", "random"),
  policyVersion: "1.0",
  checkedAt: noon,
  hypothetical: false,
  urgentHelp: "Child in danger now? Ring 999.",
};
const runs = { numRuns: 1000 };
const anyDecision: fc.Arbitrary<Decision> = anySituation.map(decide);

describe("the answer to a question", () => {
  it("is true for an allow and for nothing else", () => {
    fc.assert(
      fc.property(anyDecision, (decision) => {
        expect(evaluationView(decision, about).decision).toBe(decision.outcome === "allow");
      }),
      runs,
    );
  });

  it("never carries what an allow rested on", () => {
    fc.assert(
      fc.property(anyDecision, (decision) => {
        expect(JSON.stringify(evaluationView(decision, about))).not.toMatch(/restedOn|exm_/);
      }),
      runs,
    );
  });

  it("carries the urgent block on everything but an allow", () => {
    fc.assert(
      fc.property(anyDecision, (decision) => {
        const { context } = evaluationView(decision, about);
        expect(context.urgentHelp).toBe(
          decision.outcome === "allow" ? undefined : about.urgentHelp,
        );
      }),
      runs,
    );
  });

  it("carries all the rest as decided, from the closed lists", () => {
    fc.assert(
      fc.property(anyDecision, (decision) => {
        const { context } = evaluationView(decision, about);
        expect(context).toEqual({
          ...decision,
          restedOn: undefined,
          decisionId: about.decisionId,
          policyVersion: about.policyVersion,
          checkedAt: about.checkedAt,
          urgentHelp: context.urgentHelp,
        });
        expect(outcomes).toContain(context.outcome);
        expect(decisionCodes).toContain(context.code);
        expect(retries).toContain(context.retry);
      }),
      runs,
    );
  });

  it("says that it is hypothetical only where it is", () => {
    const decision = decide({});
    expect(evaluationView(decision, { ...about, hypothetical: true }).context.hypothetical).toBe(
      true,
    );
    expect(evaluationView(decision, about).context).not.toHaveProperty("hypothetical");
  });
});
