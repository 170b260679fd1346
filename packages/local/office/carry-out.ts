import { elmCourtSettings, instantOf } from "@elm-court/domain";
import { messagesQueueOf, openStore } from "../connect.ts";
import { randomId, randomToken } from "../machine/random-text.ts";
import type { ExitCode } from "./exit-code.ts";
import type { RunningSchool } from "./find-running.ts";
import { importFile } from "./import-file.ts";
import { carryOutKeys } from "./keys/carry-out-keys.ts";
import { carryOutLinks } from "./links/carry-out-links.ts";
import type { OfficeCommand } from "./read-command.ts";
import { showReadiness } from "./ready/show-readiness.ts";
import { showTold } from "./told/show-told.ts";
import { sendExplanation } from "./send-explanation.ts";

const now = () => instantOf(Date.now());

/** Does what was asked, at the school that runs. Throws `StoreUnavailable` when its records do not answer. */
export async function carryOut(
  command: Exclude<OfficeCommand, { readonly name: "help" }>,
  { dynamodb, queue, mailbox, portal }: RunningSchool,
): Promise<ExitCode> {
  const store = openStore(dynamodb);
  const deps = { store, settings: elmCourtSettings, now, randomId, randomToken };
  switch (command.name) {
    case "import":
      return importFile(store, command);
    case "send":
      return sendExplanation(store, messagesQueueOf(queue), mailbox);
    case "keys":
      return carryOutKeys(deps, command);
    case "links":
      return carryOutLinks({ ...deps, portal }, command);
    case "ready":
      return showReadiness(deps, command);
    case "told":
      return showTold(deps, command);
  }
}
