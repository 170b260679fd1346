import { type ErrandId, type Instant, isErrandId, isInstant } from "@elm-court/domain";

const generalAnswers = ["do_not_object", "some", "no"] as const;
/** The answer to "Can staff message …?". */
export type GeneralAnswer = (typeof generalAnswers)[number];

/** What the saved page needs to know, kept until the session ends. */
export type SavedDraft = {
  readonly at: Instant;
  readonly by: "parent" | "someone_else";
};

/** What has been filled in and not yet sent; after that, what was saved. */
export type Draft = {
  /** The link that began the session: when the office stops it, the session stops too. */
  readonly linkHash: string;
  /** Made once when the draft is begun, so that the same answers sent twice are one. */
  readonly submissionId: string;
  readonly general?: GeneralAnswer | undefined;
  /** Pupil id to the ways allowed, for "only in some ways". */
  readonly allowed: Readonly<Record<string, readonly string[]>>;
  readonly saved?: SavedDraft | undefined;
  /** The one-time code that was asked for in this session, and works in no other. */
  readonly codeId?: ErrandId | undefined;
  /** Until when what the code protects is open. */
  readonly provenUntil?: Instant | undefined;
};

/** True for one of the three answers. */
export function isGeneralAnswer(value: unknown): value is GeneralAnswer {
  return generalAnswers.some((one) => one === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isAllowed(value: unknown): value is Draft["allowed"] {
  return isRecord(value) && Object.values(value).every(isTextList);
}

function isSaved(value: unknown): value is SavedDraft | undefined {
  if (value === undefined) return true;
  if (!isRecord(value)) return false;
  const byKnown = value["by"] === "parent" || value["by"] === "someone_else";
  return isInstant(value["at"]) && byKnown;
}

function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    typeof value["linkHash"] === "string" &&
    typeof value["submissionId"] === "string" &&
    (value["general"] === undefined || isGeneralAnswer(value["general"])) &&
    isAllowed(value["allowed"]) &&
    isSaved(value["saved"]) &&
    (value["codeId"] === undefined || isErrandId(value["codeId"])) &&
    (value["provenUntil"] === undefined || isInstant(value["provenUntil"]))
  );
}

/** Reads a draft back. Throws for text that is not one: only these pages write it. */
export function parseDraft(text: string): Draft {
  const value: unknown = JSON.parse(text);
  if (!isDraft(value)) throw new Error("not a draft");
  return value;
}

/** The draft as text for the store. */
export function draftText(draft: Draft): string {
  return JSON.stringify(draft);
}

/** The draft to go on from: after a save, a new one with a new submission, so that answering again is a new answer. */
export function openDraft(draft: Draft, randomId: () => string): Draft {
  if (draft.saved === undefined) return draft;
  return { ...draft, submissionId: randomId(), saved: undefined };
}
