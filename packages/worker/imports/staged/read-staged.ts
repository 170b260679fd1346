import { reviewKey } from "@elm-court/bucket";
import type { ImportRecord } from "@elm-court/domain";
import type { FileProblem } from "../files/file-problem.ts";
import { loadReview } from "./load-review.ts";
import { summarize, writeReviewDocument } from "./review-document.ts";
import type { StagedDeps } from "./staged-deps.ts";

const fileGone =
  "A file did not arrive, or is older than thirty days and was deleted. Bring it in again.";

function refused(record: ImportRecord, { file, message, mapping }: FileProblem): ImportRecord {
  return {
    ...record,
    status: "refused",
    refusal: {
      message: file === undefined ? message : `${file}: ${message}`,
      header: mapping?.header,
      suggested: mapping?.suggested.map((column) => column ?? ""),
    },
  };
}

/**
 * Reads what was chosen and keeps the review: its lists in the bucket, its numbers in the record. Safe to repeat. Throws what the store and
 * the bucket throw; the import is then still to be read.
 */
export async function readStaged(deps: StagedDeps, record: ImportRecord): Promise<ImportRecord> {
  const review = await loadReview(deps, record);
  if (review === undefined) return { ...record, status: "refused", refusal: { message: fileGone } };
  if (review.outcome === "unusable") return refused(record, review.problem);
  await deps.bucket.put(reviewKey(record.id), writeReviewDocument(review));
  return { ...record, status: "ready", summary: summarize(review) };
}
