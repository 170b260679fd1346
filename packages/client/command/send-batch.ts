import { writeCsv } from "@elm-court/csv";
import { type IdScheme, namePupils } from "../batch/check-list.ts";
import { columnOf } from "../batch/read-list.ts";
import { replaceColumns } from "../batch/replace-columns.ts";
import type { ContactQuestion } from "../checking/contact-question.ts";
import { outcomeCells, outcomeColumns, sentOf } from "../mailing/outcome-cells.ts";
import { type RowOutcome, sendList } from "../mailing/send-list.ts";
import { type ExitCode, exitCode, exitCodeOf } from "./exit-code.ts";
import { handOver, type Row } from "./hand-over.ts";
import { loadList } from "./load-list.ts";
import { clientOf, connectionOf, type ConnectionOptions } from "./read-connection.ts";
import { openMailing } from "./state-file.ts";
import { CommandProblem, plainText, type Terminal } from "./terminal.ts";

export type SendBatchOptions = ConnectionOptions & {
  readonly list: string;
  readonly idColumn: string;
  readonly scheme: IdScheme;
  readonly stateFile: string;
  readonly output: string;
  readonly question: Omit<ContactQuestion, "pupil">;
  readonly program: readonly string[];
};

const saidEvery = 25;
const count = new Intl.NumberFormat("en-GB");

function endingOf(outcomes: readonly RowOutcome[]): ExitCode {
  const codes = new Set(
    outcomes.map((one) => (one.kind === "not_allowed" ? exitCodeOf(one.answer.code) : undefined)),
  );
  if (codes.has(exitCode.keyRefused)) return exitCode.keyRefused;
  const isUntold = outcomes.some((one) => "told" in one && !one.told);
  if (codes.has(exitCode.unavailable) || isUntold) return exitCode.unavailable;
  const isOpen = outcomes.some(({ kind }) => ["failed", "unclear", "not_asked"].includes(kind));
  return isOpen ? exitCode.failed : exitCode.done;
}

function sumUp(terminal: Terminal, outcomes: readonly RowOutcome[]): void {
  const of = (sent: ReturnType<typeof sentOf>): string =>
    count.format(outcomes.filter((one) => sentOf(one) === sent).length);
  terminal.say(`Sent: ${of("yes")}. Not sent: ${of("no")}. Unclear: ${of("unclear")}.`);
  const why = outcomes.find((one) => one.kind === "not_asked")?.why;
  if (why !== undefined) terminal.say(plainText(`The run ended early: ${why}`));
}

/**
 * `send --batch`: a message to each row of a list, asked about at the moment of its sending, with progress. Run it again with the same
 * state file and it goes on: what went out, or may have, is not sent again. The output says of every row what became of it.
 */
export async function sendBatch(terminal: Terminal, options: SendBatchOptions): Promise<ExitCode> {
  const { list: path, idColumn, scheme, stateFile, output, question, program } = options;
  const connection = await connectionOf(terminal, options);
  const client = clientOf(terminal, connection);
  const list = await loadList(terminal, path);
  const column = columnOf(list, idColumn);
  const mailing = await openMailing(terminal, stateFile, connection.origin);
  try {
    const cells = list.rows.map((row) => row[column] ?? "");
    const named = await namePupils(client, { cells, scheme });
    const rowAt = (place: number): Row =>
      Object.fromEntries(list.header.map((name, at) => [name, list.rows[place]?.[at] ?? ""]));
    const outcomes = await sendList(
      client,
      mailing,
      named.map((pupil, place) => ({ pupil, place })),
      question,
      (place, pupil, answer) => handOver(terminal, program, pupil, rowAt(place), answer),
      ({ done, of }) => {
        if (done % saidEvery === 0 || done === of)
          terminal.say(`Done ${count.format(done)} of ${count.format(of)}.`);
      },
    );
    const table = replaceColumns(list, outcomeColumns, (place) => {
      const outcome = outcomes[place];
      const pupil = named[place];
      return outcome && outcomeCells(outcome, typeof pupil === "string" ? pupil : "");
    });
    try {
      await terminal.writeText(output, writeCsv(table));
    } catch {
      throw new CommandProblem(
        `${output} cannot be written. What was sent stands in ${stateFile}: run this again with another output.`,
      );
    }
    sumUp(terminal, outcomes);
    return endingOf(outcomes);
  } finally {
    await mailing.close();
  }
}
