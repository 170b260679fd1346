import { leavingName, listUnseen } from "@elm-court/domain";
import { commitImport, type CommitDeps, commitLeavers, type ReadyReview } from "@elm-court/worker";
import { exitCode, type ExitCode } from "./exit-code.ts";
import type { ImportCommand } from "./read-command.ts";
import { renderText } from "./render-table.ts";

/** Lets those leave whom the file takes away, once somebody has said so, and has looked where many do. */
async function saveLeavers(
  deps: CommitDeps,
  { leavers }: ReadyReview,
  lookedAt: readonly string[],
): Promise<ExitCode> {
  const unseen = listUnseen(leavers.counts, lookedAt);
  if (unseen.length > 0) {
    const names = unseen.map(leavingName).join(",");
    console.log(
      renderText(
        `Nobody has left: so many would that the file may be cut off. Look at the list; if it is right, add --looked-at ${names}.`,
      ),
    );
    return exitCode.problem;
  }
  const { left, removed, stayed } = await commitLeavers(deps, leavers);
  console.log(`Left: ${left}. Contacts removed: ${removed}. Their noes stay.`);
  if (stayed.length === 0) return exitCode.done;
  console.log(renderText(`Stayed, because they changed meanwhile: ${stayed.join(", ")}.`));
  return exitCode.problem;
}

async function saveRows(deps: CommitDeps, review: ReadyReview): Promise<ExitCode> {
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

/** Saves what a review showed, and lets those leave whom it named, where the command says so; prints what became of them. */
export async function saveImport(
  deps: CommitDeps,
  review: ReadyReview,
  command: ImportCommand,
): Promise<ExitCode> {
  const rows = await saveRows(deps, review);
  const { pupils, contacts } = review.leavers;
  if (!command.leavers || pupils.length + contacts.length === 0) return rows;
  const leavers = await saveLeavers(deps, review, command.lookedAt);
  return rows === exitCode.done ? leavers : rows;
}
