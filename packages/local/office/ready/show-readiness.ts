import { confirmNoes, type KeyDeps } from "@elm-court/credentials";
import {
  decideReadiness,
  type HeldNoes,
  type NoesConfirmed,
  type ReadinessPart,
  type SchoolSettings,
  urgentHelpText,
  waysInUse,
} from "@elm-court/domain";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { renderTable, renderText } from "../render-table.ts";
import type { ReadyCommand } from "./read-ready-command.ts";

const saidOf: Readonly<Record<HeldNoes, string>> = {
  brought_in: "all noes that the school held are brought in",
  none_held: "the school held no noes",
};

const toDo: Readonly<Record<ReadinessPart, string>> = {
  urgent_numbers: "MISSING: set them in the school's settings",
  ways_used: "MISSING: set at least one in the school's settings",
  noes_held:
    "MISSING: bring in the noes that the school holds, on slips, in emails, in its records (import, column PARENT_1_SAYS_NO), then: ready --noes-brought-in --by NAME; or ready --we-hold-no-noes --by NAME",
};

/** What is there and what is missing, part by part. */
function renderReadiness(settings: SchoolSettings, confirmed: NoesConfirmed | undefined): string {
  const missing = decideReadiness(settings, confirmed);
  const there: Readonly<Record<ReadinessPart, string>> = {
    urgent_numbers: urgentHelpText(settings),
    ways_used: waysInUse(settings)
      .map(({ name }) => name)
      .join(", "),
    noes_held:
      confirmed === undefined ? "" : `${saidOf[confirmed.noes]}: ${confirmed.by}, ${confirmed.at}`,
  };
  const line = (part: ReadinessPart, name: string) => [
    name,
    missing.includes(part) ? toDo[part] : there[part],
  ];
  return [
    missing.length === 0
      ? "The school is ready: staff tools get answers."
      : "The school is not ready: every answer to a staff tool is no (not_ready).",
    renderTable([
      line("urgent_numbers", "urgent numbers"),
      line("ways_used", "ways in use"),
      line("noes_held", "noes it held before"),
    ]),
  ].join("\n");
}

/** Says what is missing before staff tools get answers, or records somebody's word first (product behaviour 27). */
export async function showReadiness(deps: KeyDeps, { said }: ReadyCommand): Promise<ExitCode> {
  if (said !== undefined) {
    await confirmNoes(deps, said);
    console.log(renderText(`Recorded: ${said.by} says that ${saidOf[said.noes]}.`));
  }
  const { confirmed } = await deps.store.loadReadiness();
  console.log(renderReadiness(deps.settings, confirmed));
  return decideReadiness(deps.settings, confirmed).length === 0 ? exitCode.done : exitCode.problem;
}
