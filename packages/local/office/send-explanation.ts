import { instantOf } from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import { type MailingCounts, type MessageQueue, startMailing } from "@elm-court/worker";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { renderTable } from "./render-table.ts";

const notSentWords: readonly (readonly [keyof MailingCounts, string])[] = [
  ["no_email", "no email address: print a letter or telephone"],
  ["email_bounced", "emails to them came back: print a letter or telephone"],
  ["email_complained", "somebody marked our email as unwanted: print a letter or telephone"],
  ["wants_paper", "asked for paper instead of email: print a letter"],
  ["orders_need_decision", "a court order is flagged: decide on it first"],
  ["orders_no_information", "a court order means no information to them"],
  ["outside_usual_audience", "not in the usual sending (for example: relationship not known)"],
  ["no_pupil_on_roll", "no child at the school now"],
];

/** What a sending did, in the office's words. */
function renderSending(counts: MailingCounts): string {
  const emails = counts.to_send;
  const notSent = notSentWords.filter(([outcome]) => counts[outcome] > 0);
  const lines = [
    emails === 0
      ? "There is nobody new to send the explanation to."
      : `Sending the explanation: ${emails} ${emails === 1 ? "email" : "emails"}.`,
  ];
  if (counts.waiting > 0)
    lines.push(`Begun before and still waiting: ${counts.waiting}. They go out now.`);
  if (counts.unclear > 0)
    lines.push(
      `Unclear whether it went: ${counts.unclear}. Not sent again; if this still says so in a few minutes, ring them.`,
    );
  if (counts.already_sent > 0)
    lines.push(`Sent before, and not sent again: ${counts.already_sent}.`);
  if (notSent.length > 0)
    lines.push(
      "Not sent to:",
      renderTable(notSent.map(([outcome, why]) => [String(counts[outcome]).padStart(4), why])),
    );
  lines.push("A parent counts as told once they have read it or answered, not before.");
  return lines.join("\n");
}

/** Sends the explanation to everybody in the usual sending who has not been sent it (clause 5.1). */
export async function sendExplanation(
  store: Store,
  queue: MessageQueue,
  mailbox: string | undefined,
): Promise<ExitCode> {
  const { counts } = await startMailing(
    { store, queue, now: () => instantOf(Date.now()) },
    { createdBy: "office" },
  );
  console.log(renderSending(counts));
  if (mailbox !== undefined) console.log(`\nWatch the emails arrive: ${mailbox}`);
  return exitCode.done;
}
