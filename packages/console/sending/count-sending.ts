import {
  countOutcomes,
  letterAddress,
  type MailingCounts,
  type MailingOutcome,
} from "@elm-court/domain";
import type { PlannedParent } from "@elm-court/store";

/** Outcomes that a letter is for: no email reaches them, or they asked for paper. */
const byLetter: readonly MailingOutcome[] = [
  "no_email",
  "email_bounced",
  "email_complained",
  "wants_paper",
];

/** Parents whom this sending reaches by letter alone. */
export function needsLetter({ plan }: PlannedParent): boolean {
  return byLetter.includes(plan.outcome);
}

/** What would go out, in the numbers that the button says: "Send 398 emails and print 14 letters". */
export type SendingCounts = {
  readonly emails: number;
  readonly letters: number;
  /** No email reaches them, and the school has no address for a letter. */
  readonly nowhere: number;
  readonly outcomes: MailingCounts;
};

/** Counts a plan. Nothing is written by it. */
export function countSending(planned: readonly PlannedParent[]): SendingCounts {
  const outcomes = countOutcomes(planned.map(({ plan }) => plan.outcome));
  const onPaper = planned.filter(needsLetter);
  const letters = onPaper.filter(
    ({ parent, children }) => letterAddress(parent, children) !== undefined,
  ).length;
  return {
    emails: outcomes.to_send + outcomes.waiting,
    letters,
    nowhere: onPaper.length - letters,
    outcomes,
  };
}
