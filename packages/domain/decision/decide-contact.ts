import type { ContactRequest } from "../contact/contact-request.ts";
import type { Instant } from "../time/instant.ts";
import { alternativesTo } from "./alternatives.ts";
import { allowance, refusal } from "./conclude.ts";
import { type Decision, outcomes } from "./decision.ts";
import type { Facts } from "./facts.ts";
import type { Finding } from "./finding.ts";
import type { Question } from "./question.ts";
import { askWithFacts } from "./rule-0-facts.ts";
import { personRule } from "./rule-1-person.ts";
import { reasonRule } from "./rule-2-reason.ts";
import { socialReplyRule } from "./rule-3-social-reply.ts";
import { accountRule } from "./rule-4-account.ts";
import { objectionRule } from "./rule-5-objection.ts";
import { nightRule } from "./rule-6-night.ts";

const rules = [reasonRule, socialReplyRule, accountRule, objectionRule, nightRule];

/** Findings, worst first; equal ones in the order of the rules. */
function findAll(question: Question): Finding[] {
  const person = personRule(question);
  const found = person.some((one) => one.final)
    ? person
    : [...person, ...rules.flatMap((rule) => rule(question))];
  return found.toSorted(
    (a, b) => outcomes.indexOf(b.reason.effect) - outcomes.indexOf(a.reason.effect),
  );
}

/**
 * What is found where exemptions count. A deny that an exemption cannot lift says the same with it as without: it must not show that there
 * is one, nor take longer, so both are looked for whether or not there is any.
 */
function findLive(question: Question): Finding[] {
  const plain = findAll({ ...question, exemptions: [] });
  const lifted = findAll(question);
  return lifted[0]?.reason.effect === "deny" ? plain : lifted;
}

/**
 * May this member of staff contact this pupil, in this way, now, for this reason? Every rule is evaluated, every reason returned,
 * the worst outcome wins. Pure: the same facts, request and instant give the same decision.
 */
export function decideContact(facts: Facts, request: ContactRequest, now: Instant): Decision {
  const question = askWithFacts(facts, request, now);
  if (!("way" in question)) return refusal(question, []);
  const found = request.asking === "live" ? findLive(question) : findAll(question);
  return found.every((one) => one.reason.effect === "allow")
    ? allowance(question, found)
    : refusal(found, alternativesTo(question), question);
}
