import type { ContactAnswer, NotAllowed } from "../answer/contact-answer.ts";
import { londonTime } from "./london-time.ts";
import { plainText } from "./terminal.ts";

function whyNot({ outcome, code, reasons, detail }: NotAllowed): string[] {
  const said = reasons.map(
    ({ clause, text }) => `  ${text}${clause === null ? "" : ` (clause ${clause})`}`,
  );
  return [
    `NOT ALLOWED: ${outcome}, ${code}`,
    ...said,
    ...(detail === undefined ? [] : [`  ${detail}`]),
  ];
}

/** An answer for a person at a terminal. */
export function renderAnswer(answer: ContactAnswer, nowMs: number): string {
  const lines = answer.allowed
    ? [
        `ALLOWED until ${londonTime(Date.parse(answer.deliverBefore))}`,
        `  True at ${londonTime(nowMs)}; check again before sending.`,
        ...answer.obligations.map((one) => `  You must: ${one.do} (clause ${one.clause})`),
        ...answer.advice.map((one) => `  ${one.text} (clause ${one.clause})`),
      ]
    : [
        ...whyNot(answer),
        `  ${answer.whatToDo}`,
        ...answer.obligations.map((one) => `  You must: ${one.do} (clause ${one.clause})`),
        ...(answer.until === undefined
          ? []
          : [`  Ask again at ${londonTime(Date.parse(answer.until))}.`]),
        ...(answer.alternatives.length === 0
          ? []
          : [`  Instead: ${answer.alternatives.map((one) => one.channel ?? one.kind).join(", ")}`]),
        answer.urgentHelp,
      ];
  return `${lines.map(plainText).join("\n")}\n`;
}
