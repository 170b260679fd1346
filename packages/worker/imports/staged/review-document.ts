import { createHash } from "node:crypto";
import { type ImportSummary, isAccepted } from "@elm-court/domain";
import * as z from "zod/mini";
import { countReview } from "../count-review.ts";
import { listHeldBackNoes, listReview } from "../review/list-review.ts";
import type { ReadyReview } from "../review-import.ts";

const document = z.object({
  lists: z.array(z.object({ title: z.string(), rows: z.array(z.array(z.string())) })),
  problems: z.array(z.array(z.string())),
});

/** What stands behind a review's numbers: its lists as the office reads them, and the rows that somebody must put right. */
export type ReviewDocument = {
  readonly lists: readonly {
    readonly title: string;
    readonly rows: readonly (readonly string[])[];
  }[];
  /** File, row, column, value, what to do. */
  readonly problems: readonly (readonly string[])[];
};

/** A review's lists, to be kept beside the file. */
export function writeReviewDocument(review: ReadyReview): Uint8Array {
  const made: ReviewDocument = {
    lists: listReview(review),
    problems: review.problems.map(({ file = "", rowNumber, column, value, whatToDo }) => [
      file,
      String(rowNumber),
      column,
      value,
      whatToDo,
    ]),
  };
  return new TextEncoder().encode(JSON.stringify(made));
}

/** A review's lists, read back; `undefined` for what is none. */
export function readReviewDocument(bytes: Uint8Array): ReviewDocument | undefined {
  try {
    const parsed = document.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** The same for the same plan: every row, its group, what changes and which noes come in, and who leaves. */
function digestOf({ plan, leavers }: ReadyReview): string {
  const hash = createHash("sha256");
  for (const planned of plan.rows) {
    const { rowNumber } = planned.row;
    const changes = isAccepted(planned)
      ? [planned.change.pupil.id, planned.differences, planned.change.change.events.length]
      : [];
    hash.update(JSON.stringify([rowNumber, planned.group, ...changes]));
  }
  const { pupils, contacts } = leavers;
  hash.update(JSON.stringify(pupils.map(({ id }) => id)));
  hash.update(JSON.stringify(contacts.map(({ relationship }) => relationship)));
  return hash.digest("base64url");
}

/** The numbers of a review. */
export function summarize(review: ReadyReview): ImportSummary {
  const { inFile, alreadyHere, repeated, heldBack, others, blank, ...counts } = countReview(review);
  return {
    readAs: review.readAs,
    inFile,
    new: counts.new,
    changed: counts.changed,
    alreadyHere,
    repeated,
    heldBack,
    others,
    blank,
    problems: review.problems.length,
    years: review.yearGroups.map(({ yearGroup = "", ...count }) => ({ yearGroup, ...count })),
    leaving: review.leavers.counts,
    leaversBlocked: review.leaversBlocked,
    heldBackNoes: listHeldBackNoes(review),
    digest: digestOf(review),
  };
}
