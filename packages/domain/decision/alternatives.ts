import { waysInUse } from "../policy/settings.ts";
import { londonTime } from "../time/london.ts";
import { isNight } from "../time/night.ts";
import type { Alternative } from "./decision.ts";
import type { Question } from "./question.ts";
import { personRule } from "./rule-1-person.ts";
import { reasonRule } from "./rule-2-reason.ts";
import { socialReplyRule } from "./rule-3-social-reply.ts";
import { objectionRule } from "./rule-5-objection.ts";
import { nightRule } from "./rule-6-night.ts";

const lastSchoolWeekday = 5;
/** All but the account, which depends on the way. */
const rules = [personRule, reasonRule, socialReplyRule, objectionRule, nightRule];

/**
 * Other ways that can be used at this hour, decided anew for now (product behaviour 26). Without exemptions, whoever asks:
 * what a refusal offers must not depend on `safeguarding`. Another electronic way still needs its own check, with its own account.
 */
export function alternativesTo(asked: Question): Alternative[] {
  const plain = { ...asked, exemptions: [] };
  const ways = waysInUse(asked.settings)
    .filter((way) => way.channel !== asked.way.channel)
    .filter((way) => rules.every((rule) => rule({ ...plain, way }).length === 0))
    .map((way) => ({ kind: "way", channel: way.channel }) as const);
  return [...ways, ...withoutElectronics(asked)];
}

function withoutElectronics({ now, settings }: Question): Alternative[] {
  const { hour, weekday } = londonTime(now);
  const { opensHour, closesHour } = settings.officeHours;
  const officeOpen = weekday <= lastSchoolWeekday && hour >= opensHour && hour < closesHour;
  const alternatives: Alternative[] = [];
  if (officeOpen) alternatives.push({ kind: "meeting" }, { kind: "call_through_office" });
  if (!isNight(now)) alternatives.push({ kind: "letter" });
  return alternatives;
}
