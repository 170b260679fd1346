import { type CsvTable, writeCsv } from "@elm-court/csv";
import { checkList, type IdScheme } from "../batch/check-list.ts";
import { columnOf } from "../batch/read-list.ts";
import { tableOf, type Verdict } from "../batch/verdict.ts";
import type { ContactQuestion } from "../checking/contact-question.ts";
import { type ExitCode, exitCode, exitCodeOf } from "./exit-code.ts";
import { loadList } from "./load-list.ts";
import { connect, type ConnectionOptions } from "./read-connection.ts";
import { CommandProblem, plainText, type Terminal } from "./terminal.ts";

export type BatchOptions = ConnectionOptions & {
  readonly list: string;
  readonly idColumn: string;
  readonly scheme: IdScheme;
  readonly output?: string | undefined;
  readonly question: Omit<ContactQuestion, "pupil">;
};

const mostNamed = 20;
const count = new Intl.NumberFormat("en-GB");

function sumUp(verdicts: readonly Verdict[]): readonly string[] {
  const byCode = new Map<string, number>();
  for (const { answer } of verdicts) byCode.set(answer.code, (byCode.get(answer.code) ?? 0) + 1);
  const yes = verdicts.filter(({ answer }) => answer.allowed).length;
  const lines = [...byCode].map(([code, rows]) => `  ${code}: ${count.format(rows)}`);
  return [`Allowed: ${count.format(yes)} of ${count.format(verdicts.length)}.`, ...lines];
}

function sayNotFound(
  terminal: Terminal,
  list: CsvTable,
  column: number,
  verdicts: readonly Verdict[],
) {
  const missing = verdicts.flatMap(({ answer }, place) =>
    answer.code === "unknown_pupil"
      ? [`row ${place + 2} “${list.rows[place]?.[column] ?? ""}”`]
      : [],
  );
  if (missing.length === 0) return;
  const more = missing.length > mostNamed ? `, and ${missing.length - mostNamed} more` : "";
  terminal.say(plainText(`Not found: ${missing.slice(0, mostNamed).join(", ")}${more}.`));
}

/** The worst of it: a row that could not be asked about counts more than one that is not allowed. */
function endingOf(verdicts: readonly Verdict[]): ExitCode {
  const codes = new Set(verdicts.map(({ answer }) => exitCodeOf(answer.code)));
  if (codes.has(exitCode.keyRefused)) return exitCode.keyRefused;
  return codes.has(exitCode.unavailable) ? exitCode.unavailable : exitCode.done;
}

/**
 * `check --batch`: a verdict for every row of a list. The file is written whatever happens on the way: what could not be asked is a no
 * in its row, with why.
 */
export async function checkBatch(terminal: Terminal, options: BatchOptions): Promise<ExitCode> {
  const { list: path, idColumn, scheme, output, question } = options;
  const client = await connect(terminal, options);
  const list = await loadList(terminal, path);
  const column = columnOf(list, idColumn);
  const startedMs = terminal.now();
  const verdicts = await checkList(
    client,
    { cells: list.rows.map((row) => row[column] ?? ""), scheme },
    question,
    ({ done, of }) => terminal.say(`Checked ${count.format(done)} of ${count.format(of)}.`),
  );
  const text = writeCsv(tableOf(list, verdicts, startedMs));
  if (output === undefined) terminal.print(text);
  else
    try {
      await terminal.writeText(output, text);
    } catch {
      throw new CommandProblem(`${output} cannot be written. Nothing is to be sent on this run.`);
    }
  for (const line of sumUp(verdicts)) terminal.say(line);
  sayNotFound(terminal, list, column, verdicts);
  const seconds = ((terminal.now() - startedMs) / 1000).toFixed(1);
  terminal.say(`${seconds} seconds. True at that time only: check again before sending.`);
  return endingOf(verdicts);
}
