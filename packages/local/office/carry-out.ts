import { messagesQueueOf, openStore } from "../connect.ts";
import type { ExitCode } from "./exit-code.ts";
import type { RunningSchool } from "./find-running.ts";
import { importFile } from "./import-file.ts";
import type { OfficeCommand } from "./read-command.ts";
import { sendExplanation } from "./send-explanation.ts";

/** Does what was asked, at the school that runs. Throws `StoreUnavailable` when its records do not answer. */
export async function carryOut(
  command: Exclude<OfficeCommand, { readonly name: "help" }>,
  { dynamodb, queue, mailbox }: RunningSchool,
): Promise<ExitCode> {
  const store = openStore(dynamodb);
  if (command.name === "import") return importFile(store, command);
  return sendExplanation(store, messagesQueueOf(queue), mailbox);
}
