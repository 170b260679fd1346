import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { instantOf } from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import {
  commitImport,
  type CommitDeps,
  countReview,
  type ReadyReview,
  reviewImport,
} from "@elm-court/worker";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { pathAsTyped, readUpload } from "./read-upload.ts";
import type { OfficeCommand } from "./read-command.ts";
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

/** Reviews a roster file, and with `commit` saves it; prints both in the office's words. */
export async function importFile(
  store: Store,
  { file, commit, all }: Extract<OfficeCommand, { readonly name: "import" }>,
): Promise<ExitCode> {
  const path = pathAsTyped(file);
  let bytes: Uint8Array;
  try {
    bytes = await readUpload(path);
  } catch {
    console.error(`There is no file that can be read at ${path}.`);
    return exitCode.problem;
  }
  const deps = {
    store,
    now: () => instantOf(Date.now()),
    recordedBy: "office",
    runId: randomUUID(),
    onProgress: showProgress,
  };
  const review = await reviewImport(deps, bytes);
  if (review.outcome === "unusable") {
    console.error(renderText(`${basename(path)} cannot be used, and nothing was read.`));
    console.error(renderText(review.problem.message));
    return exitCode.problem;
  }
  console.log(renderReview(basename(path), review, all));
  if (commit) return save(deps, review);
  const { new: added, changed } = countReview(review);
  console.log(
    added + changed === 0
      ? "\nThere is nothing to save in this file."
      : "\nNothing is saved yet. To save it, add --commit.",
  );
  return exitCode.done;
}
