import type { ContactQuestion } from "../checking/contact-question.ts";
import { aSingleMailing } from "../mailing/mailing.ts";
import { adviceOf } from "../mailing/outcome-cells.ts";
import { type MessageOutcome, sendMessage } from "../mailing/send-message.ts";
import { type ExitCode, exitCode, exitCodeOf } from "./exit-code.ts";
import { handOver } from "./hand-over.ts";
import { clientOf, connectionOf, type ConnectionOptions } from "./read-connection.ts";
import { renderAnswer } from "./render-answer.ts";
import { openMailing } from "./state-file.ts";
import { plainText, type Terminal } from "./terminal.ts";

export type SendOptions = ConnectionOptions & {
  readonly question: ContactQuestion;
  /** Remembers that the message went out, so that the same command again does not send it again. */
  readonly stateFile: string | undefined;
  /** What delivers it; without it, the send is printed, and somebody else delivers and settles. */
  readonly program: readonly string[];
};

function endingOf(outcome: MessageOutcome): ExitCode {
  if (outcome.kind === "not_allowed") return exitCodeOf(outcome.answer.code);
  if (outcome.kind === "failed" || outcome.kind === "unclear") return exitCode.failed;
  return outcome.kind === "sent" && !outcome.told ? exitCode.unavailable : exitCode.done;
}

/** `send`: one message. Asks, hands it over on a yes, and tells the school how that ended. Ends with 0 only where it is on its way. */
export async function sendOne(terminal: Terminal, options: SendOptions): Promise<ExitCode> {
  const { question, stateFile, program } = options;
  const connection = await connectionOf(terminal, options);
  const client = clientOf(terminal, connection);
  const mailing =
    stateFile === undefined
      ? { ...aSingleMailing(terminal.randomId()), close: () => Promise.resolve() }
      : await openMailing(terminal, stateFile, connection.origin);
  try {
    const outcome = await sendMessage(client, mailing, question, (answer) =>
      handOver(terminal, program, question.pupil, undefined, answer),
    );
    terminal.say(
      outcome.kind === "not_allowed"
        ? renderAnswer(outcome.answer, terminal.now()).trimEnd()
        : plainText(adviceOf(outcome)),
    );
    return endingOf(outcome);
  } finally {
    await mailing.close();
  }
}
