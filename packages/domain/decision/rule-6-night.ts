import { exemptionFromNight } from "../exemption/match-exemption.ts";
import { isNight, nextNightEnd } from "../time/night.ts";
import { type Finding, finding } from "./finding.ts";
import type { Question } from "./question.ts";

/**
 * Rule 6: from 21:00 up to 08:00 neither start nor answer contact (clause 6.2). Only one exemption that says at risk *and* no alternative
 * means this very night lifts it; extenuating circumstances never do.
 */
export function nightRule(question: Question): Finding[] {
  const { settings, way, staff, exemptions, now } = question;
  const inScope = settings.nightWays === "all" || settings.nightWays.includes(way.channel);
  if (!inScope || !isNight(now)) return [];
  const exemption = exemptionFromNight(exemptions, staff.id, way.channel, now);
  const until = nextNightEnd(now);
  if (exemption === undefined)
    return [
      finding("6.2", "defer", "night", "Not between 9pm and 8am. Ask again after 8am.", { until }),
    ];
  return [
    finding(
      "6.2",
      "allow",
      "exemption",
      "It is night. You are named in an exemption that holds this night.",
      {
        until,
        restedOn: exemption,
      },
    ),
  ];
}
