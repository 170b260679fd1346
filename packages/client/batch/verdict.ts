import type { CsvTable } from "@elm-court/csv";
import type { ContactAnswer } from "../answer/contact-answer.ts";
import { londonTime } from "../command/london-time.ts";

/** The columns that a check adds to a list. */
const verdictColumns = [
  "allowed",
  "outcome",
  "code",
  "what to do",
  "clause",
  "until",
  "pupil id",
  "checked",
] as const;

/** What is said of one row: an answer about a pupil, or why nobody was asked about. */
export type Verdict = { readonly pupil: string; readonly answer: ContactAnswer };

function cellsOf({ pupil, answer }: Verdict, checked: string): readonly string[] {
  const until = answer.allowed ? answer.deliverBefore : answer.until;
  return [
    answer.allowed ? "yes" : "no",
    answer.outcome,
    answer.code,
    "detail" in answer && answer.reasons.length === 0 && answer.detail !== undefined
      ? `${answer.whatToDo} ${answer.detail}`
      : answer.whatToDo,
    answer.reasons[0]?.clause ?? "",
    until === undefined ? "" : londonTime(Date.parse(until)),
    pupil,
    checked,
  ];
}

/**
 * The list with its verdicts, for a file. Verdicts that it came with are dropped: an old yes is no yes. Every row says when it was
 * true, so that sorting does not lose it.
 */
export function tableOf(
  { header, rows }: CsvTable,
  verdicts: readonly Verdict[],
  nowMs: number,
): readonly (readonly string[])[] {
  const ours: readonly string[] = verdictColumns;
  const kept = header.flatMap((cell, place) =>
    ours.includes(cell.trim().toLowerCase()) ? [] : [place],
  );
  const keep = (row: readonly string[]): string[] => kept.map((place) => row[place] ?? "");
  const checked = `true at ${londonTime(nowMs)}, check again before sending`;
  return [
    [...keep(header), ...ours],
    ...rows.flatMap((row, place) => {
      const verdict = verdicts[place];
      return verdict === undefined ? [] : [[...keep(row), ...cellsOf(verdict, checked)]];
    }),
  ];
}
