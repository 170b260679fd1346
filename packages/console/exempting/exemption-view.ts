import type { ExemptionView } from "@elm-court/contract";
import {
  type ExemptionRecord,
  type Instant,
  londonDateOf,
  type Person,
  type Pupil,
  type SchoolSettings,
  type StaffId,
} from "@elm-court/domain";
import type { NamedView } from "@elm-court/contract";
import { pupilView } from "../pupils/pupil-view.ts";

/** Everybody whom an exemption names. */
export function staffIn(record: ExemptionRecord): readonly StaffId[] {
  const { staffIds, authorId, reviewerId, review } = record;
  return [
    ...staffIds,
    authorId,
    ...(reviewerId === undefined ? [] : [reviewerId]),
    ...(review === undefined ? [] : [review.by]),
  ];
}

/** An exemption with people and ways by their names. */
export function exemptionView(
  record: ExemptionRecord,
  pupil: Pupil,
  seen: {
    readonly nameOf: (id: StaffId) => NamedView;
    readonly by: Person;
    readonly now: Instant;
    readonly settings: SchoolSettings;
  },
): ExemptionView {
  const { nameOf, by, now, settings } = seen;
  const { ways, reviewerId, review, urgent, authorId, reviewDueOn } = record;
  const nameOfWay = (channel: string): string =>
    settings.ways.find((way) => way.channel === channel)?.name ?? channel;
  return {
    id: record.id,
    pupil: pupilView(pupil),
    kind: record.kind,
    staff: record.staffIds.map(nameOf),
    ways: ways === "all" ? ways : ways.map(nameOfWay),
    startsAt: record.startsAt,
    endsAt: record.endsAt,
    author: nameOf(authorId),
    recordedAt: record.recordedAt,
    caseNumber: record.caseNumber,
    words: record.words,
    noAlternativeNight: record.noAlternativeNight,
    urgent: urgent && { contactedAt: urgent.contactedAt, recordedLate: urgent.recordedLate },
    reviewer: reviewerId === undefined ? undefined : nameOf(reviewerId),
    reviewDueOn,
    reviewIsLate: review === undefined && londonDateOf(now) > reviewDueOn,
    mayReview: review === undefined && authorId !== by.staff.id,
    review: review && { outcome: review.outcome, by: nameOf(review.by), at: review.at },
  };
}
