import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { instantOf } from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import {
  commitImport,
  type CommitDeps,
  countReview,
  type ImportReview,
  type ReadyReview,
  reviewImport,
  type UploadedFile,
} from "@elm-court/worker";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { pathAsTyped, readUpload } from "./read-upload.ts";
import type { OfficeCommand } from "./read-command.ts";
import { renderFileProblem } from "./render-file-problem.ts";
import { renderReview } from "./render-review.ts";
import { renderText } from "./render-table.ts";

const progressEvery = 100;

function showProgress(done: number, total: number): void {
  if (total > progressEvery && (done % progressEvery === 0 || done === total))
    console.log(`  ${done} of ${total}`);
}

async function save(deps: CommitDeps, review: ReadyReview): Promise<ExitCode> {
  const { saved, alreadySaved, notSaved } = await commitImport(deps, review);
  console.log(`\nSaved: ${saved} ${saved === 1 ? "pupil" : "pupils"}, with their parents.`);
  if (alreadySaved > 0) console.log(`Saved before, and left as they are: ${alreadySaved}.`);
  if (notSaved.length === 0) return exitCode.done;
  console.log(
    renderText(
      `Not saved, because they changed meanwhile: row ${notSaved.join(", ")}. Look at the file again: what was saved is not saved twice.`,
    ),
  );
  return exitCode.problem;
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
  asSuggested: boolean,
): Promise<ImportReview> {
  const review = await reviewImport(deps, files);
  if (review.outcome === "ready" || !asSuggested) return review;
  const { mapping } = review.problem;
  return mapping === undefined ? review : reviewImport(deps, files, { mapping: mapping.suggested });
}

/** Reviews a roster, one file or several that belong together, and with `commit` saves it; prints both in the office's words. */
export async function importFile(
  store: Store,
  command: Extract<OfficeCommand, { readonly name: "import" }>,
): Promise<ExitCode> {
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
  const review = await reviewFiles(deps, files, command.asSuggested);
  if (review.outcome === "unusable") {
    console.error(renderText(`${name} cannot be used, and nothing was read.`));
    console.error(renderFileProblem(review.problem));
    return exitCode.problem;
  }
  console.log(renderReview(name, review, command.all));
  if (command.commit) return save(deps, review);
  const { new: added, changed } = countReview(review);
  console.log(
    added + changed === 0
      ? "\nThere is nothing to save in this file."
      : "\nNothing is saved yet. To save it, add --commit.",
  );
  return exitCode.done;
}
