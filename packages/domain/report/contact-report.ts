import {
  isParentId,
  isPupilId,
  isReportId,
  type ParentId,
  type PupilId,
  type ReportId,
} from "../ids.ts";
import { isInstant, type Instant } from "../time/instant.ts";

/** The most that a parent can write of what they saw, and of the rest, in characters. */
export const longestReport = { seen: 4000, other: 200 } as const;

/**
 * What a parent tells the safeguarding lead of a message that they saw (product behaviour 28). Nobody else reads it, and nothing of
 * it is kept where parents' pages can read.
 */
export type ContactReport = {
  readonly id: ReportId;
  /** Whose link it was sent with: whoever held it. */
  readonly parentId: ParentId;
  /** Whom it is about, out of that parent's children; none where they did not say. */
  readonly pupilIds: readonly PupilId[];
  /** What kind of message it was, and when, in their words; empty where they did not say. */
  readonly what: string;
  readonly when: string;
  readonly seen: string;
  /** The number to ring, as it is dialled; empty where they gave none. */
  readonly phone: string;
  readonly sentAt: Instant;
};

function isShort(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length <= most;
}

/** True for a report as a page sends it and as it is kept. */
export function isContactReport(value: unknown): value is ContactReport {
  if (typeof value !== "object" || value === null) return false;
  const { id, parentId, pupilIds, what, when, seen, phone, sentAt } = { ...emptyReport, ...value };
  return (
    isReportId(id) &&
    isParentId(parentId) &&
    Array.isArray(pupilIds) &&
    pupilIds.every(isPupilId) &&
    [what, when, phone].every((one) => isShort(one, longestReport.other)) &&
    isShort(seen, longestReport.seen) &&
    seen !== "" &&
    isInstant(sentAt)
  );
}

const emptyReport: Readonly<Record<keyof ContactReport, unknown>> = {
  id: undefined,
  parentId: undefined,
  pupilIds: undefined,
  what: undefined,
  when: undefined,
  seen: undefined,
  phone: undefined,
  sentAt: undefined,
};
