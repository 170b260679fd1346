import type { EvaluationBody } from "@elm-court/contract";
import {
  type ApiKey,
  type ContactRequest,
  type Facts,
  type Instant,
  isTestId,
  missingInSettings,
  type SchoolSettings,
  type Staff,
  testClock,
  testFacts,
  type TestFacts,
  testPupilOf,
  type TestUse,
} from "@elm-court/domain";

/** A member of staff as the kind that the question names; under another kind they are not known. */
function staffOfKind(staff: Staff | undefined, type: string): Staff | undefined {
  return staff?.kind === type ? staff : undefined;
}

/** What was read, without whatever has an id that only test keys see. */
function liveFacts(read: TestFacts, { staffId, accountId, pupilId }: ContactRequest): TestFacts {
  return {
    ...read,
    staff: isTestId(staffId) ? undefined : read.staff,
    account: isTestId(accountId) ? undefined : read.account,
    pupil: isTestId(pupilId) ? undefined : read.pupil,
  };
}

/**
 * What a question rests on, and the moment it is decided at. A live key's is what was read, now; a test key's are constants, at an hour
 * of their own: neither ever sees the other's. `unread` is no answer: nothing was read, or the test pupil is there to show that.
 */
export function situationOf(
  key: ApiKey,
  settings: SchoolSettings,
  {
    request,
    body,
    read,
  }: {
    readonly request: ContactRequest;
    readonly body: Pick<EvaluationBody, "subject" | "at">;
    readonly read: TestFacts | "unread" | undefined;
  },
  now: Instant,
  use: TestUse,
): { readonly facts: Facts; readonly at: Instant } | "unread" {
  if (read === undefined || read === "unread") return "unread";
  const isTest = key.kind === "test";
  if (isTest && testPupilOf(request.pupilId) === "unavailable") return "unread";
  const known = isTest ? testFacts(request, use) : liveFacts(read, request);
  const facts: Facts = {
    ...known,
    staff: staffOfKind(known.staff, body.subject.type),
    settings,
    schoolReady: isTest || (key.schoolReady && missingInSettings(settings).length === 0),
  };
  return { facts, at: body.at ?? (isTest ? testClock(request.pupilId, now) : now) };
}
