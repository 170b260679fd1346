import type { Channel } from "../contact/channel.ts";
import type { ExemptionId, PupilId, StaffId } from "../ids.ts";
import type { SchoolSettings } from "../policy/settings.ts";
import { addSeconds, type Instant } from "../time/instant.ts";
import { addDays, type LondonDate, londonDateOf, londonHour } from "../time/london.ts";
import { checkExemption, checkWords, problemsOf } from "./check-exemption.ts";
import type { ExemptionKind } from "./exemption.ts";
import type { ExemptionProblem } from "./exemption-problem.ts";
import type { ExemptionRecord } from "./exemption-record.ts";
import { nextSchoolDay } from "./review-due.ts";

const daySeconds = 24 * 60 * 60;
const longestSeconds = 31 * daySeconds;
const nightStarts = 21;
const nightEnds = 8;

/** An exemption as somebody fills it in. */
export type ExemptionWish = {
  readonly pupilId: PupilId;
  readonly kind: ExemptionKind;
  readonly staffIds: readonly StaffId[];
  readonly ways: "all" | readonly Channel[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly reviewerId: StaffId;
  readonly caseNumber: string;
  readonly words: string;
  readonly noAlternativeNight?: LondonDate | undefined;
};

/** Who gives it and when, and what the school has. */
export type ExemptionGiven = {
  readonly id: ExemptionId;
  readonly authorId: StaffId;
  readonly now: Instant;
  readonly activeStaff: ReadonlySet<StaffId>;
  readonly settings: SchoolSettings;
};

export type ExemptionDecided =
  { readonly record: ExemptionRecord } | { readonly problems: readonly ExemptionProblem[] };

/** True when some of the night that begins on this evening lies within the exemption. */
function holdsNight({ startsAt, endsAt }: ExemptionWish, evening: LondonDate): boolean {
  return (
    startsAt < londonHour(addDays(evening, 1), nightEnds) &&
    londonHour(evening, nightStarts) < endsAt
  );
}

/**
 * Whether this may be given (clause 5.2): for one to five named staff, from a day ago at the earliest, for 31 days at most, with a reviewer
 * who is not its author. Only a child at risk opens a night, one that it holds (clause 6.2). `mayActAsSenior` says who may give it.
 */
export function decideExemption(wish: ExemptionWish, given: ExemptionGiven): ExemptionDecided {
  const { startsAt, endsAt, kind, reviewerId, noAlternativeNight: night } = wish;
  const { id, authorId, now, activeStaff } = given;
  const problems = [
    ...checkExemption(wish, given),
    ...checkWords(wish.words),
    ...problemsOf(
      [reviewerId === authorId, "reviewer_is_author"],
      [!activeStaff.has(reviewerId), "reviewer_unknown"],
      [startsAt < addSeconds(now, -daySeconds), "starts_too_early"],
      [endsAt <= startsAt || endsAt <= now, "ends_before_it_starts"],
      [endsAt > addSeconds(startsAt, longestSeconds), "ends_too_late"],
      [startsAt > addSeconds(now, longestSeconds), "ends_too_late"],
      [night !== undefined && kind !== "at_risk", "night_without_risk"],
      [night !== undefined && !holdsNight(wish, night), "night_outside"],
    ),
  ];
  if (problems.length > 0) return { problems: [...new Set(problems)] };
  const reviewDueOn = nextSchoolDay(londonDateOf(now));
  return {
    record: {
      ...wish,
      staffIds: [...new Set(wish.staffIds)],
      caseNumber: wish.caseNumber.trim(),
      words: wish.words.trim(),
      id,
      authorId,
      recordedAt: now,
      reviewDueOn,
    },
  };
}
