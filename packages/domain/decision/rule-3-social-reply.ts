import { type Finding, finding } from "./finding.ts";
import type { Question } from "./question.ts";

/**
 * Rule 3: a pupil wrote first on a social network: no reply there, and nothing lifts that. Follow up in person (clause 8.4).
 * Whether an agreed account changes it is the school's setting; the stricter reading is the default (ADR 0007).
 */
export function socialReplyRule({ request, way, account, settings }: Question): Finding[] {
  if (way.likeness !== "social_network" || request.replyingTo === undefined) return [];
  if (!settings.socialReplyDeniedFromAgreedAccounts && account?.standing === "agreed") return [];
  return [
    finding(
      "8.4",
      "deny",
      "pupil_wrote_first",
      "Do not reply there, not even to say that you may not. Talk to the pupil in person.",
      { obligations: [{ clause: "8.4", do: "follow_up_in_person" }] },
    ),
  ];
}
