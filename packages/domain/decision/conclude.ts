import { earliest, type Instant } from "../time/instant.ts";
import { nextNightStart } from "../time/night.ts";
import type { Alternative, Decision, DecisionCode, Outcome, Retry } from "./decision.ts";
import { type Finding, finding } from "./finding.ts";
import type { Question } from "./question.ts";
import { restsOnMark } from "./rule-1-person.ts";
import { conductAdvice, conductObligations } from "./rule-7-conduct.ts";

function untilOf(findings: readonly Finding[]): { until: Instant } | object {
  const until = findings.find((one) => one.until !== undefined)?.until;
  return until === undefined ? {} : { until };
}

/** Every exemption that lifted something, once each, and the mark of a former pupil where it was asked for. */
function restedOnOf(question: Question, findings: readonly Finding[]): Pick<Decision, "restedOn"> {
  const exemptionIds = findings.flatMap((one) => one.restedOn?.id ?? []);
  const mark = restsOnMark(question) ? (["vulnerable_mark"] as const) : [];
  const restedOn = [...mark, ...new Set(exemptionIds)];
  return restedOn.length === 0 ? {} : { restedOn };
}

function retryOf(outcome: Outcome, code: DecisionCode): Retry {
  if (code === "unavailable") return "soon";
  if (code === "not_ready") return "person";
  switch (outcome) {
    case "allow":
      return "never";
    case "defer":
      return "at";
    case "refer":
      return "person";
    case "deny":
      return "never";
  }
}

/** The refusal that these findings, worst first, amount to; without a question where the facts were missing. */
export function refusal(
  findings: readonly Finding[],
  alternatives: readonly Alternative[],
  question?: Question,
): Decision {
  const worst = findings[0] ?? unavailableFinding();
  const referTo = findings.find((one) => one.referTo !== undefined)?.referTo;
  const { effect: outcome, code } = worst.reason;
  return {
    outcome,
    code,
    reasons: findings.length > 0 ? findings.map((one) => one.reason) : [worst.reason],
    obligations: findings.flatMap((one) => one.obligations ?? []),
    advice: [],
    ...untilOf(findings),
    ...(referTo === undefined ? {} : { referTo }),
    alternatives,
    retry: retryOf(outcome, code),
    ...(question === undefined ? {} : restedOnOf(question, findings)),
  };
}

/** The allow that these findings (none, or lifted ones) amount to, with what it asks of the sender. */
export function allowance(question: Question, findings: readonly Finding[]): Decision {
  const final = findings.find((one) => one.final);
  const exemptions = findings.flatMap((one) => one.restedOn ?? []);
  const deliverBefore = earliest(
    nextNightStart(question.now),
    ...findings.flatMap((one) => one.until ?? []),
    ...exemptions.map((one) => one.endsAt),
  );
  const plain = finding(
    "4.3",
    "allow",
    "allowed",
    "A genuine reason, an agreed account, and no objection.",
  );
  return {
    outcome: "allow",
    code: final?.reason.code ?? "allowed",
    reasons: (findings.length > 0 ? findings : [plain]).map((one) => one.reason),
    obligations: final === undefined ? conductObligations(question) : [],
    advice: final === undefined ? conductAdvice(question) : [],
    ...untilOf(findings),
    deliverBefore,
    alternatives: [],
    retry: "never",
    ...restedOnOf(question, findings),
  };
}

function unavailableFinding(): Finding {
  return finding(
    null,
    "deny",
    "unavailable",
    "We cannot check now, so the answer is no. Ring the school office.",
  );
}

/** The answer when the facts cannot be loaded: no, and ask again soon (product behaviour 18). */
export function decideUnavailable(): Decision {
  return refusal([unavailableFinding()], []);
}
