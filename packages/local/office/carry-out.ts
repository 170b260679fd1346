import { elmCourtSettings, instantOf } from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import { mailerTo, messagesQueueOf, openStageStore, openStore } from "../connect.ts";
import { randomId, randomLetterCode, randomToken } from "../machine/random-text.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import type { RunningSchool } from "./find-running.ts";
import { importFile } from "./import-file.ts";
import { carryOutKeys } from "./keys/carry-out-keys.ts";
import { carryOutLinks } from "./links/carry-out-links.ts";
import { carryOutPeople } from "./people/carry-out-people.ts";
import type { OfficeCommand } from "./read-command.ts";
import { showReadiness } from "./ready/show-readiness.ts";
import { showTold } from "./told/show-told.ts";
import { onPaper } from "./sending/on-paper.ts";
import { sendExplanation } from "./sending/send-explanation.ts";
import type { SendingDeps } from "./sending/sending-deps.ts";
import type { StageTable } from "./stage-table.ts";

const now = () => instantOf(Date.now());

type Command = Exclude<OfficeCommand, { readonly name: "help" }>;
/** What needs no more than the school's table, here or on AWS. */
type Anywhere = Extract<Command, { readonly name: "keys" | "people" | "ready" | "told" }>;

const isForAnywhere = (command: Command): command is Anywhere =>
  command.name === "keys" ||
  command.name === "people" ||
  command.name === "ready" ||
  command.name === "told";

const depsOf = (store: Store) => ({
  store,
  settings: elmCourtSettings,
  now,
  randomId,
  randomToken,
  randomLetterCode,
});

const sendingDepsOf = (store: Store, { queue, mailbox, portal }: RunningSchool): SendingDeps => ({
  ...depsOf(store),
  queue: messagesQueueOf(queue),
  mailer: mailerTo(mailbox),
  mailbox,
  publicOrigin: portal,
});

function carryOutAnywhere(store: Store, command: Anywhere): Promise<ExitCode> {
  const deps = depsOf(store);
  switch (command.name) {
    case "keys":
      return carryOutKeys(deps, command);
    case "people":
      return carryOutPeople(deps, command);
    case "ready":
      return showReadiness(deps, command);
    case "told":
      return showTold(deps, command);
  }
}

/** Does what was asked, at the school that runs here or at a stage. Throws `StoreUnavailable` when its records do not answer. */
export async function carryOut(
  command: Command,
  school: RunningSchool | StageTable,
): Promise<ExitCode> {
  const store = "school" in school ? openStageStore(school) : openStore(school.dynamodb);
  if (isForAnywhere(command)) return carryOutAnywhere(store, command);
  if ("school" in school) {
    console.error(
      `“${command.name}” works on the school of this machine only. Leave SCHOOL_TABLE out.`,
    );
    return exitCode.wrongUse;
  }
  switch (command.name) {
    case "import":
      return importFile(store, command);
    case "links":
      return carryOutLinks({ ...depsOf(store), portal: school.portal }, command);
    case "send":
      return sendExplanation(sendingDepsOf(store, school), command);
    case "letters":
    case "texts":
      return onPaper(sendingDepsOf(store, school), command);
  }
}
