import { checkBatch } from "./check-batch.ts";
import { checkOne } from "./check-one.ts";
import { examineTool } from "./doctor.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { listen } from "./listen.ts";
import { type Command, readCommand } from "./read-command.ts";
import { recordOne } from "./record-one.ts";
import { sendBatch } from "./send-batch.ts";
import { sendOne } from "./send-one.ts";
import { settleOne } from "./settle-one.ts";
import { CommandProblem, type Terminal } from "./terminal.ts";
import { usage } from "./usage.ts";

async function carryOut(terminal: Terminal, command: Command): Promise<ExitCode> {
  switch (command.name) {
    case "help":
      terminal.print(usage);
      return exitCode.done;
    case "check":
      return checkOne(terminal, command);
    case "batch":
      return checkBatch(terminal, command);
    case "doctor":
      return examineTool(terminal, command);
    case "send":
      return sendOne(terminal, command);
    case "send_batch":
      return sendBatch(terminal, command);
    case "settle":
      return settleOne(terminal, command);
    case "record":
      return recordOne(terminal, command);
    case "listen":
      return listen(terminal, command);
  }
}

/** `esafety-contact …`: carries out what was typed, and gives the exit code. */
export async function runCommand(terminal: Terminal, typed: readonly string[]): Promise<ExitCode> {
  const command = readCommand(typed);
  if ("wrong" in command) {
    terminal.say(`${command.wrong}\nesafety-contact --help   says what there is.`);
    return exitCode.wrongUse;
  }
  try {
    return await carryOut(terminal, command);
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error;
    terminal.say(error.message);
    return exitCode.failed;
  }
}
