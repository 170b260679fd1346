import { writeFile } from "node:fs/promises";
import { isTold } from "@elm-court/domain";
import { loadTold, needsLetter } from "@elm-court/console";
import { type PlannedParent, planSending, type Store } from "@elm-court/store";
import { listTexts, printLetters } from "@elm-court/worker";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { renderText } from "../render-table.ts";
import type { PaperCommand } from "./read-send-command.ts";
import type { SendingDeps } from "./sending-deps.ts";

/** Parents of the usual audience who are not told: those in a sending whom no court order keeps from it. */
async function loadUntold(
  store: Store,
  now: SendingDeps["now"],
): Promise<readonly PlannedParent[]> {
  const asked = { kind: "explanation", audience: {}, askedBy: "person" } as const;
  const [planned, told] = await Promise.all([
    planSending(store, asked, now()),
    loadTold(store, now()),
  ]);
  const know = new Set(
    told.parents.filter(({ standing }) => isTold(standing)).map(({ parent }) => parent.id),
  );
  return planned.filter(({ parent }) => !know.has(parent.id));
}

async function writeLetters(deps: SendingDeps, { file, again }: PaperCommand): Promise<string> {
  const untold = (await loadUntold(deps.store, deps.now)).filter(needsLetter);
  const { html, printed, before } = await printLetters(deps, untold, again);
  const nowhere = untold.length - printed - before;
  const lines = [
    `${printed} letters to print, each with a code of its own. Open ${file} in a browser and print it on both sides.`,
    ...(before > 0 ? [`Printed before, and left out: ${before}. With --again they are in.`] : []),
    ...(nowhere > 0 ? [`No address for a letter: ${nowhere}. Telephone them.`] : []),
    "The file holds names, addresses and codes: delete it when it is printed.",
  ];
  await writeFile(file, html, { mode: 0o600 });
  return lines.map(renderText).join("\n");
}

async function writeTexts(deps: SendingDeps, { file }: PaperCommand): Promise<string> {
  const emailless = (await loadUntold(deps.store, deps.now)).filter(
    (one) => one.plan.outcome !== "wants_paper" && needsLetter(one),
  );
  const { csv, texts, noMobile } = await listTexts(deps, emailless);
  await writeFile(file, csv, { mode: 0o600 });
  return [
    `${texts} texts, one a line: mobile, name, and the text with the parent's own link.`,
    ...(noMobile > 0 ? [`No mobile number: ${noMobile}. Print letters.`] : []),
    "The file holds links: send it through the school's own system, and delete it.",
  ]
    .map(renderText)
    .join("\n");
}

/** Writes the letters, or the texting list, for parents whom no email reaches and who are not told yet. */
export async function onPaper(deps: SendingDeps, command: PaperCommand): Promise<ExitCode> {
  console.log(await (command.name === "letters" ? writeLetters : writeTexts)(deps, command));
  return exitCode.done;
}
