import type { ContactQuestion } from "../checking/contact-question.ts";
import { type ExitCode, exitCode, exitCodeOf } from "./exit-code.ts";
import { connect, type ConnectionOptions } from "./read-connection.ts";
import { renderAnswer } from "./render-answer.ts";
import type { Terminal } from "./terminal.ts";

export type CheckOptions = ConnectionOptions & {
  readonly question: ContactQuestion;
  readonly json: boolean;
};

/** `check`: one question, and its answer for a person or, with `--json`, for a program. */
export async function checkOne(terminal: Terminal, options: CheckOptions): Promise<ExitCode> {
  const client = await connect(terminal, options);
  const answer = await client.check(options.question);
  terminal.print(
    options.json ? `${JSON.stringify(answer)}\n` : renderAnswer(answer, terminal.now()),
  );
  return answer.allowed ? exitCode.done : exitCodeOf(answer.code);
}
