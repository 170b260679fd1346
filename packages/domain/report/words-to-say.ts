import { nextSchoolDay } from "../exemption/review-due.ts";
import type { ParentId } from "../ids.ts";
import type { ContactState } from "../objection/contact-state.ts";
import { isSameRespondent, isStanding } from "../objection/objection.ts";
import type { SchoolSettings } from "../policy/settings.ts";
import type { Instant } from "../time/instant.ts";
import { londonDateInWords, londonDateOf } from "../time/london.ts";

/**
 * What the office says to a parent who reports a contact (product behaviour 28). It knows of the parent's own no and of nothing else, so that
 * nothing of what `safeguarding` holds can be heard in it.
 */
export function wordsToSay(
  state: ContactState | undefined,
  parentId: ParentId,
  { urgentHelp }: SchoolSettings,
  now: Instant,
): string {
  const respondent = { kind: "parent", parentId } as const;
  const own = state?.objections.find(
    (one) => isStanding(one) && isSameRespondent(one.respondent, respondent),
  );
  const record =
    own === undefined
      ? "I have no no of yours on our record. I can write one down now."
      : `Your no is on our record from ${londonDateInWords(londonDateOf(own.since))}.`;
  const by = londonDateInWords(nextSchoolDay(londonDateOf(now)));
  return `I am sorry. ${record} I cannot see messages. ${urgentHelp.leadName} will ring you by the end of ${by}.`;
}
