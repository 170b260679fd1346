import type { Channel } from "../contact/channel.ts";
import type { PupilId, StaffId } from "../ids.ts";
import { addSeconds, type Instant } from "../time/instant.ts";
import { londonDateOf } from "../time/london.ts";
import { isNight, nextNightEnd, nightOf } from "../time/night.ts";
import { checkExemption, problemsOf } from "./check-exemption.ts";
import type { ExemptionDecided, ExemptionGiven } from "./decide-exemption.ts";
import { nextSchoolDay } from "./review-due.ts";

const daySeconds = 24 * 60 * 60;

/** What the safeguarding lead says on the Urgent screen: a child is at risk. */
export type UrgentWish = {
  readonly pupilId: PupilId;
  readonly staffIds: readonly StaffId[];
  readonly ways: "all" | readonly Channel[];
  /** Whether there is any other way to reach the child: a yes never opens the night. */
  readonly anyOtherWay: boolean;
  /** When the contact was; `undefined`: now. */
  readonly contactedAt?: Instant | undefined;
  readonly caseNumber: string;
};

/** Where the authority of a contact at `at` ends: by night at 08:00, by day 24 hours later. */
function urgentEndsAt(at: Instant): Instant {
  return isNight(at) ? nextNightEnd(at) : addSeconds(at, daySeconds);
}

/**
 * Contact first, record after: an at-risk exemption from the moment of contact until 08:00, or for 24 hours by day, that somebody
 * else reviews by the end of the next school day. It opens the night of the contact only where there was no other way (clause 6.2).
 * Recorded within a day of the contact it is never flagged; later it is taken all the same, and says so.
 */
export function decideUrgent(wish: UrgentWish, given: ExemptionGiven): ExemptionDecided {
  const { pupilId, staffIds, ways, anyOtherWay, caseNumber } = wish;
  const { id, authorId, now } = given;
  const contactedAt = wish.contactedAt ?? now;
  const problems = [
    ...checkExemption(wish, given),
    ...problemsOf([contactedAt > now, "contact_in_future"]),
  ];
  if (problems.length > 0) return { problems };
  return {
    record: {
      id,
      pupilId,
      kind: "at_risk",
      staffIds: [...new Set(staffIds)],
      ways,
      startsAt: contactedAt,
      endsAt: urgentEndsAt(contactedAt),
      noAlternativeNight: anyOtherWay ? undefined : nightOf(contactedAt),
      authorId,
      recordedAt: now,
      caseNumber: caseNumber.trim(),
      words: "",
      reviewDueOn: nextSchoolDay(londonDateOf(now)),
      urgent: {
        contactedAt,
        anyOtherWay,
        recordedLate: now > addSeconds(contactedAt, daySeconds),
      },
    },
  };
}
