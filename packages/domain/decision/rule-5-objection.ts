import { exemptionFromObjection } from "../exemption/match-exemption.ts";
import { coversWay } from "../objection/objected-ways.ts";
import { isStanding } from "../objection/objection.ts";
import { type Finding, finding } from "./finding.ts";
import type { Question } from "./question.ts";

/**
 * Rule 5: any one objection to this way denies, under review or not, whoever made it (clause 5.2). The answer never says whose.
 * An exemption of either kind that alone names this staff and way, now, lifts it.
 */
export function objectionRule(question: Question): Finding[] {
  const { pupil, way, staff, exemptions, now } = question;
  const stands = pupil.objections.some(
    (one) => isStanding(one) && coversWay(one.ways, way.channel),
  );
  if (!stands) return [];
  const exemption = exemptionFromObjection(exemptions, staff.id, way.channel, now);
  if (exemption === undefined)
    return [
      finding(
        "5.2",
        "deny",
        "objection",
        "There is an objection to contacting this pupil in this way.",
      ),
    ];
  return [
    finding(
      "5.2",
      "allow",
      "exemption",
      "There is an objection. You are named in an exemption that holds now.",
      {
        restedOn: exemption,
      },
    ),
  ];
}
