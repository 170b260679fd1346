import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { instantOf } from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import {
  type CommitDeps,
  countReview,
  type ImportReview,
  reviewImport,
  type UploadedFile,
} from "@elm-court/worker";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { pathAsTyped, readUpload } from "./read-upload.ts";
import type { ImportCommand } from "./read-command.ts";
import { saveImport } from "./save-import.ts";
import { renderFileProblem } from "./render-file-problem.ts";
import { renderReview } from "./render-review.ts";
import { renderText } from "./render-table.ts";

const progressEvery = 100;

function showProgress(done: number, total: number): void {
  if (total > progressEvery && (done % progressEvery === 0 || done === total))
    console.log(`  ${done} of ${total}`);
}

async function readFiles(
  typed: readonly string[],
): Promise<readonly UploadedFile[] | { readonly missing: string }> {
  const files: UploadedFile[] = [];
  for (const path of typed.map(pathAsTyped)) {
    try {
      files.push({ name: basename(path), bytes: await readUpload(path) });
    } catch {
      return { missing: path };
    }
  }
  return files;
}

async function reviewFiles(
  deps: CommitDeps,
  files: readonly UploadedFile[],
  { isWholeSchool, letBack, asSuggested }: ImportCommand,
): Promise<ImportReview> {
  const wish = { isWholeSchool, letBack };
  const review = await reviewImport(deps, files, wish);
  if (review.outcome === "ready" || !asSuggested) return review;
  const { mapping } = review.problem;
  return mapping === undefined
    ? review
    : reviewImport(deps, files, { ...wish, mapping: mapping.suggested });
}

/** Reviews a roster, one file or several that belong together, and with `commit` saves it; prints both in the office's words. */
export async function importFile(store: Store, command: ImportCommand): Promise<ExitCode> {
  const files = await readFiles(command.files);
  if ("missing" in files) {
    console.error(`There is no file that can be read at ${files.missing}.`);
    return exitCode.problem;
  }
  const name = files.map((file) => file.name).join(", ");
  const deps = {
    store,
    now: () => instantOf(Date.now()),
    recordedBy: "office",
    runId: randomUUID(),
    onProgress: showProgress,
  };
  const review = await reviewFiles(deps, files, command);
  if (review.outcome === "unusable") {
    console.error(renderText(`${name} cannot be used, and nothing was read.`));
    console.error(renderFileProblem(review.problem));
    return exitCode.problem;
  }
  console.log(renderReview(name, review, command.all));
  if (command.commit) return saveImport(deps, review, command);
  const { new: added, changed } = countReview(review);
  console.log(
    added + changed + review.leavers.pupils.length + review.leavers.contacts.length === 0
      ? "\nThere is nothing to save in this file."
      : "\nNothing is saved yet. To save it, add --commit.",
  );
  return exitCode.done;
}
