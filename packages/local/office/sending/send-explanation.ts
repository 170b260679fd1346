import {
  countOutcomes,
  londonClock,
  londonDateInWords,
  londonDateOf,
  type MailingCounts,
} from "@elm-court/domain";
import { askSending, countSending } from "@elm-court/console";
import { planSending } from "@elm-court/store";
import { previewEmail, sendTest, startMailing } from "@elm-court/worker";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { renderTable, renderText } from "../render-table.ts";
import type { SendCommand } from "./read-send-command.ts";
import type { SendingDeps } from "./sending-deps.ts";

const notSentWords: readonly (readonly [keyof MailingCounts, string])[] = [
  ["no_email", "no email address: print a letter or telephone"],
  ["email_bounced", "emails to them came back: print a letter or telephone"],
  ["email_complained", "somebody marked our email as unwanted: print a letter or telephone"],
  ["wants_paper", "asked for paper instead of email: print a letter"],
  ["told", "they know"],
  ["reminded", "had their one reminder: print a letter or telephone"],
  ["too_soon", "had an email in the last three days"],
  ["not_sent_before", "the explanation has not reached them yet"],
  ["orders_need_decision", "a court order is flagged: decide on it first"],
  ["orders_no_information", "a court order means no information to them"],
  ["outside_usual_audience", "not in the usual sending (for example: relationship not known)"],
  ["no_pupil_on_roll", "no child at the school now"],
];

/** What a sending did, in the office's words. */
function renderSending(counts: MailingCounts, what: string): string {
  const emails = counts.to_send;
  const notSent = notSentWords.filter(([outcome]) => counts[outcome] > 0);
  const lines = [
    emails === 0
      ? `There is nobody new to send ${what} to.`
      : `Sending ${what}: ${emails} ${emails === 1 ? "email" : "emails"}.`,
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

const whats = { explanation: "the explanation", reminder: "the reminder" } as const;

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

async function load(deps: SendingDeps, { kind, audience }: SendCommand) {
  return planSending(deps.store, { kind, audience, askedBy: "person" }, deps.now());
}

/** Who would get what, and the email of one of them; nothing is sent. */
async function preview(deps: SendingDeps, command: SendCommand): Promise<string> {
  const planned = await load(deps, command);
  const { emails, letters, nowhere } = countSending(planned);
  const first = planned.find(({ plan }) => plan.outcome === "to_send");
  return [
    `It would send ${plural(emails, "email")}, and ${plural(letters, "letter")} can be printed.`,
    ...(nowhere > 0 ? [`Nothing reaches ${nowhere}: telephone them.`] : []),
    renderSending(countOutcomes(planned.map(({ plan }) => plan.outcome)), whats[command.kind]),
    ...(first === undefined
      ? []
      : [`\nAs ${first.parent.name} would read it:\n`, previewEmail(deps, first.parent).text]),
  ].join("\n");
}

async function tryOut(deps: SendingDeps, command: SendCommand, to: string): Promise<ExitCode> {
  const [one] = (await load(deps, command)).filter(({ parent }) => parent.email !== undefined);
  if (one === undefined) {
    console.error("There is no parent with an email address to show it as.");
    return exitCode.problem;
  }
  const { outcome } = await sendTest(deps, one.parent, to);
  if (outcome === "accepted") {
    console.log(`Sent to ${to}, as ${one.parent.name} would get it, without their link.`);
    return exitCode.done;
  }
  console.error(`It could not be sent to ${to}: is that one email address?`);
  return exitCode.problem;
}

/**
 * Sends the explanation, or the reminder of it, to everybody in the audience who has not been sent it (clause 5.1): now, or later. Shows it
 * or tries it out where that is asked.
 */
export async function sendExplanation(deps: SendingDeps, command: SendCommand): Promise<ExitCode> {
  const { store, mailbox } = deps;
  const { kind, audience, sendAt, again, test } = command;
  if (test !== undefined) return tryOut(deps, command, test);
  if (command.preview) {
    console.log(await preview(deps, command));
    return exitCode.done;
  }
  const { emails, outcomes } = countSending(await load(deps, command));
  const asked =
    outcomes.to_send === 0 && sendAt === undefined
      ? undefined
      : await askSending(deps, { kind, audience, sendAt, again }, "office");
  if (asked === "sent_that_day") {
    console.error(
      renderText(
        `Something was sent, or is to be sent, that day already. Nobody gets anything twice; ${plural(emails, "email")} would go out. To send all the same, add --again.`,
      ),
    );
    return exitCode.problem;
  }
  if (asked !== undefined && sendAt !== undefined && sendAt > deps.now()) {
    const when = `${londonDateInWords(londonDateOf(sendAt))} at ${londonClock(sendAt)}`;
    console.log(renderText(`It goes out on ${when}, to ${plural(emails, "parent")} as it is now.`));
    return exitCode.done;
  }
  const { counts } = await startMailing(deps, { kind, audience, createdBy: "office" });
  if (asked !== undefined) await store.addMailing({ ...asked, startedAt: deps.now() });
  console.log(renderSending(counts, whats[kind]));
  if (mailbox !== undefined) console.log(`\nWatch the emails arrive: ${mailbox}`);
  return exitCode.done;
}
