import type { CsvTable } from "@elm-court/csv";
import type { ContactAnswer } from "../answer/contact-answer.ts";
import { londonTime } from "../command/london-time.ts";
import { replaceColumns } from "./replace-columns.ts";

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

/** What to do on an answer: where it rests on no decision, with what is wrong. */
export function whatToDoOf(answer: ContactAnswer): string {
  const { whatToDo, reasons } = answer;
  const detail = answer.allowed || reasons.length > 0 ? undefined : answer.detail;
  return detail === undefined ? whatToDo : `${whatToDo} ${detail}`;
}

function cellsOf({ pupil, answer }: Verdict, checked: string): readonly string[] {
  const until = answer.allowed ? answer.deliverBefore : answer.until;
  return [
    answer.allowed ? "yes" : "no",
    answer.outcome,
    answer.code,
    whatToDoOf(answer),
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
  list: CsvTable,
  verdicts: readonly Verdict[],
  nowMs: number,
): readonly (readonly string[])[] {
  const checked = `true at ${londonTime(nowMs)}, check again before sending`;
  return replaceColumns(list, verdictColumns, (place) => {
    const verdict = verdicts[place];
    return verdict === undefined ? undefined : cellsOf(verdict, checked);
  });
}
