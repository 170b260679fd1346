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

/** A check that was a call to send: the same message may be asked about more than once. */
export type SendCall = Check & { readonly message: string };

/** A send that is kept, whether or not anybody was answered. */
export type OpenedSend = { readonly pupilId: PupilId; readonly message: string };

export type History = {
  readonly answers: readonly AnswerWrite[];
  readonly exemptions: readonly ExemptionWrite[];
  readonly checks: readonly Check[];
  readonly sends: readonly SendCall[];
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

/** True where a yes would break promise P1: a no that nobody can have taken back, acknowledged before, and no exemption that can have held. */
function mustBeNo({ answers, exemptions }: History, check: Check): boolean {
  const parentIds = new Set(answers.map(({ parentId }) => parentId));
  return (
    [...parentIds].some((parentId) => isObjected(answers, parentId, check)) &&
    !mayBeExempt(exemptions, check)
  );
}

/** The checks and the calls to send that break promise P1: allowed, though they started after a no was acknowledged that still stood. */
export function listViolations(history: History): readonly Check[] {
  return [...history.checks, ...history.sends].filter(
    (check) => check.answer === "allowed" && mustBeNo(history, check),
  );
}

/** The sends that are kept though they were first asked for after such a no, and those that nobody asked for. */
export function listWronglyOpen(
  history: History,
  opened: readonly OpenedSend[],
): readonly OpenedSend[] {
  return opened.filter(({ pupilId, message }) => {
    const calls = history.sends.filter((one) => one.message === message && one.pupilId === pupilId);
    const [first, last] = [calls[0], calls.at(-1)];
    if (first === undefined || last === undefined) return true;
    return mustBeNo(history, { ...first, answer: "allowed", endedAt: last.endedAt });
  });
}
