import type { Instant, ParentId, PupilId } from "@elm-court/domain";

/** From when something was asked for to when the answer was there: places in one order of all that happened. */
type Interval = { readonly startedAt: number; readonly endedAt: number };

/** One parent's answer for some pupils. Not acknowledged: it may or may not have been kept. */
export type AnswerWrite = Interval & {
  readonly kind: "no" | "taking_back" | "no_objection";
  readonly parentId: ParentId;
  readonly pupilIds: readonly PupilId[];
  readonly receivedAt: Instant;
  readonly acknowledged: boolean;
};

/** What the safeguarding lead did: leave for the member of staff who asks, or its end. */
export type ExemptionWrite = Interval & {
  readonly kind: "granted" | "ended";
  readonly pupilId: PupilId;
  readonly acknowledged: boolean;
};

export type Check = Interval & {
  readonly pupilId: PupilId;
  readonly answer: "allowed" | "denied" | "no_answer";
};

export type History = {
  readonly answers: readonly AnswerWrite[];
  readonly exemptions: readonly ExemptionWrite[];
  readonly checks: readonly Check[];
};

/** The last of these that was acknowledged before the check began. */
function lastBefore<T extends Interval & { readonly acknowledged: boolean }>(
  writes: readonly T[],
  check: Check,
): T | undefined {
  return writes.findLast((one) => one.acknowledged && one.endedAt < check.startedAt);
}

function mayHoldIn(check: Check, writes: readonly Interval[], after: number): boolean {
  return writes.some((one) => one.startedAt > after && one.startedAt < check.endedAt);
}

/** True when a parent's no was acknowledged before the check, and nothing that they did since may have taken it back. */
function isObjected(answers: readonly AnswerWrite[], parentId: ParentId, check: Check): boolean {
  const own = answers.filter(
    (one) => one.parentId === parentId && one.pupilIds.includes(check.pupilId),
  );
  const no = lastBefore(
    own.filter(({ kind }) => kind === "no"),
    check,
  );
  if (no === undefined) return false;
  const takenBack = own.filter(({ kind }) => kind === "taking_back");
  return !mayHoldIn(check, takenBack, no.startedAt);
}

function mayBeExempt(exemptions: readonly ExemptionWrite[], check: Check): boolean {
  const own = exemptions.filter(({ pupilId }) => pupilId === check.pupilId);
  const ended = lastBefore(
    own.filter(({ kind }) => kind === "ended"),
    check,
  );
  const granted = own.filter(({ kind }) => kind === "granted");
  return mayHoldIn(check, granted, ended?.startedAt ?? 0);
}

/**
 * The checks that break promise P1: allowed, though they started after a no was acknowledged that its own respondent cannot have
 * taken back, and no exemption can have held.
 */
export function listViolations({ answers, exemptions, checks }: History): readonly Check[] {
  const parentIds = [...new Set(answers.map(({ parentId }) => parentId))];
  return checks.filter(
    (check) =>
      check.answer === "allowed" &&
      parentIds.some((parentId) => isObjected(answers, parentId, check)) &&
      !mayBeExempt(exemptions, check),
  );
}
