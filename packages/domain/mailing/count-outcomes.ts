import type { MailingOutcome } from "./plan-mailing.ts";

/** How many parents ended up where. The numbers add up to the parents on the roster. */
export type MailingCounts = Readonly<Record<MailingOutcome, number>>;

/** Counts outcomes; one that did not occur is there as 0. */
export function countOutcomes(outcomes: readonly MailingOutcome[]): MailingCounts {
  const counts: Record<MailingOutcome, number> = {
    to_send: 0,
    no_email: 0,
    email_bounced: 0,
    email_complained: 0,
    wants_paper: 0,
    orders_need_decision: 0,
    orders_no_information: 0,
    no_longer_in_audience: 0,
    address_changed: 0,
    shared_address: 0,
    waiting: 0,
    unclear: 0,
    already_sent: 0,
    told: 0,
    too_soon: 0,
    not_sent_before: 0,
    reminded: 0,
    outside_usual_audience: 0,
    not_in_this_sending: 0,
    no_pupil_on_roll: 0,
  };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}
