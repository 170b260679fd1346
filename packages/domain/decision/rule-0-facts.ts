import { type ContactReason, genuineReasons, refusedReasons } from "../contact/contact-request.ts";
import type { ContactRequest } from "../contact/contact-request.ts";
import { wayInUse } from "../policy/settings.ts";
import type { Instant } from "../time/instant.ts";
import type { Facts } from "./facts.ts";
import { type Finding, finding } from "./finding.ts";
import type { Question } from "./question.ts";

const reasons: readonly ContactReason[] = [...genuineReasons, ...refusedReasons];

function reasonOf(request: ContactRequest): ContactReason | undefined {
  const reason = reasons.find((one) => one === request.reason);
  if (reason !== "other_work") return reason;
  return (request.reasonWords ?? "").trim() === "" ? undefined : reason;
}

/**
 * Rule 0: without the facts there is no yes. Answers the question the other rules look at, or what is missing.
 */
export function askWithFacts(
  facts: Facts,
  request: ContactRequest,
  now: Instant,
): Question | readonly Finding[] {
  const { pupil, staff, account, settings, safeguarding } = facts;
  const way = wayInUse(settings, request.channel);
  const reason = reasonOf(request);
  const missing: Finding[] = [];
  if (!facts.schoolReady)
    missing.push(
      finding(
        null,
        "deny",
        "not_ready",
        "The school has not finished setting up. Ask the school office.",
      ),
    );
  if (pupil === undefined)
    missing.push(
      finding(
        null,
        "deny",
        "unknown_pupil",
        "We do not know this pupil. Check the id, or ask the school office.",
      ),
    );
  if (staff === undefined || !staff.active)
    missing.push(
      finding(
        null,
        "deny",
        "unknown_staff",
        "We do not know this member of staff, or they no longer work here.",
      ),
    );
  if (way === undefined)
    missing.push(
      finding("2.1", "deny", "unknown_channel", "The school does not use this way of contact."),
    );
  const governed = request.recipient === "pupil";
  if (reason === undefined && governed)
    missing.push(
      finding(
        "4.3",
        "deny",
        "reason_missing",
        "Give a genuine reason. “other_work” needs words that say what for.",
      ),
    );
  if (missing.length > 0 || pupil === undefined || staff === undefined || way === undefined)
    return missing;
  return {
    request,
    settings,
    staff,
    account,
    pupil,
    way,
    reason: reason ?? "other_work",
    vulnerableMark: safeguarding.vulnerableMark,
    exemptions:
      request.asking === "live"
        ? safeguarding.exemptions.filter((one) => one.pupilId === pupil.pupilId)
        : [],
    now,
  };
}
