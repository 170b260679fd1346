import { type StreamRecord, type Submission, submissionInRecord } from "@elm-court/store";
import type { WorkerDeps } from "../messages/worker-deps.ts";
import { relaySubmission } from "./relay-submission.ts";

/** A record of the stream of `school`, as Lambda hands it over. */
export type SequencedRecord = StreamRecord & {
  readonly dynamodb?: { readonly SequenceNumber?: string | undefined } | undefined;
};

/** What the stream knows a record by. Lambda takes an empty one to mean the whole batch, which is right for a record without. */
export function sequenceNumberOf({ dynamodb }: SequencedRecord): string {
  return dynamodb?.SequenceNumber ?? "";
}

function submissionIn(record: SequencedRecord): Submission | "none" | "malformed" {
  try {
    return submissionInRecord(record) ?? "none";
  } catch {
    return "malformed";
  }
}

/** Sees to the receipt of a saved answer, and leaves every other record alone. False, and logged, when it must come again. */
export async function relayRecord(
  deps: Pick<WorkerDeps, "store" | "queue" | "now" | "log">,
  record: SequencedRecord,
): Promise<boolean> {
  const recordId = sequenceNumberOf(record);
  const submission = submissionIn(record);
  if (submission === "none") return true;
  if (submission === "malformed") {
    deps.log({ event: "record_malformed", recordId });
    return false;
  }
  try {
    await relaySubmission(deps, submission);
    return true;
  } catch (error) {
    const errorName = error instanceof Error ? error.name : "unknown";
    deps.log({ event: "record_failed", recordId, errorName });
    return false;
  }
}
