import {
  deliveryInRecord,
  errandInRecord,
  pupilWithEvent,
  type StreamRecord,
  submissionInRecord,
} from "@elm-court/store";
import { relayErrand } from "../errands/relay-errand.ts";
import type { RelayDeps } from "./relay-deps.ts";
import { relayDelivery } from "./relay-delivery.ts";
import { relayPupil } from "./relay-pupil.ts";
import { relaySubmission } from "./relay-submission.ts";

/** A record of the stream of `school`, as Lambda hands it over. */
export type SequencedRecord = StreamRecord & {
  readonly dynamodb?: { readonly SequenceNumber?: string | undefined } | undefined;
};

/** What the stream knows a record by. Lambda takes an empty one to mean the whole batch, which is right for a record without. */
export function sequenceNumberOf({ dynamodb }: SequencedRecord): string {
  return dynamodb?.SequenceNumber ?? "";
}

/** What a record asks for; `undefined` for one that asks for nothing. Throws for one of ours that cannot be read. */
function workIn(deps: RelayDeps, record: SequencedRecord): (() => Promise<unknown>) | undefined {
  const submission = submissionInRecord(record);
  if (submission !== undefined) return () => relaySubmission(deps, submission);
  const errand = errandInRecord(record);
  if (errand !== undefined) return () => relayErrand(deps, errand);
  const pupilId = pupilWithEvent(record);
  if (pupilId !== undefined) return () => relayPupil(deps, pupilId);
  const delivery = deliveryInRecord(record);
  return delivery === undefined ? undefined : () => relayDelivery(deps, delivery);
}

function readWork(deps: RelayDeps, record: SequencedRecord): ReturnType<typeof workIn> | "bad" {
  try {
    return workIn(deps, record);
  } catch {
    return "bad";
  }
}

/**
 * Sees to the receipt of a saved answer and to what a page asked for, puts what happened to a pupil into the feed and word of that
 * on the queue of webhooks, and leaves every other record alone. False, and logged, when it must come again.
 */
export async function relayRecord(deps: RelayDeps, record: SequencedRecord): Promise<boolean> {
  const recordId = sequenceNumberOf(record);
  const work = readWork(deps, record);
  if (work === "bad") {
    deps.log({ event: "record_malformed", recordId });
    return false;
  }
  try {
    await work?.();
    return true;
  } catch (error) {
    const errorName = error instanceof Error ? error.name : "unknown";
    deps.log({ event: "record_failed", recordId, errorName });
    return false;
  }
}
