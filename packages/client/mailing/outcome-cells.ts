import { whatToDoOf } from "../batch/verdict.ts";
import { londonTime } from "../command/london-time.ts";
import type { RowOutcome } from "./send-list.ts";

/** The columns that a mailing adds to its list. */
export const outcomeColumns = [
  "sent",
  "code",
  "what to do",
  "clause",
  "until",
  "pupil id",
  "send id",
] as const;

/** Whether a message went out: nobody knows while it is only handed over, or where a run stopped in between. */
export function sentOf(outcome: RowOutcome): "yes" | "no" | "unclear" {
  if (outcome.kind === "sent") return "yes";
  return outcome.kind === "unclear" || outcome.kind === "handed_over" ? "unclear" : "no";
}

/** What a person does about a row. */
export function adviceOf(outcome: RowOutcome): string {
  const untold = "The school was not told yet: run this again with the same state file.";
  switch (outcome.kind) {
    case "not_allowed":
      return whatToDoOf(outcome.answer);
    case "unclear":
      return "It may have gone out: its delivery was stopped in between. Find out, then say so with “esafety-contact settle”. It is not sent again by itself.";
    case "handed_over":
      return "Printed, to be delivered before the time under “until”. Say how it ended with “esafety-contact settle”.";
    case "sent":
      return [outcome.earlier ? "Sent in an earlier run." : "Sent.", outcome.told ? "" : untold]
        .join(" ")
        .trim();
    case "failed":
      return [
        `Not sent: ${outcome.why}. Run this again with the same state file.`,
        outcome.told ? "" : untold,
      ]
        .join(" ")
        .trim();
    case "named_before":
      return `Row ${outcome.row + 2} names the same pupil: one message each.`;
    case "not_asked":
      return `Not sent: the run ended before this row. ${outcome.why} Run this again with the same state file.`;
  }
}

function codeOf(outcome: RowOutcome): string {
  switch (outcome.kind) {
    case "not_allowed":
      return outcome.answer.code;
    case "failed":
    case "handed_over":
      return outcome.answer.code;
    case "sent":
    case "unclear":
    case "named_before":
    case "not_asked":
      return outcome.kind;
  }
}

function untilOf(outcome: RowOutcome): string {
  const until =
    outcome.kind === "not_allowed"
      ? outcome.answer.until
      : outcome.kind === "handed_over"
        ? outcome.answer.deliverBefore
        : undefined;
  return until === undefined ? "" : londonTime(Date.parse(until));
}

/** Our cells of a row. */
export function outcomeCells(outcome: RowOutcome, pupil: string): readonly string[] {
  const answer = "answer" in outcome ? outcome.answer : undefined;
  const sendId = "sendId" in outcome ? outcome.sendId : undefined;
  const ofAnswer = answer?.allowed === true ? answer.sendId : "";
  return [
    sentOf(outcome),
    codeOf(outcome),
    adviceOf(outcome),
    answer?.reasons[0]?.clause ?? "",
    untilOf(outcome),
    pupil,
    sendId ?? ofAnswer,
  ];
}
