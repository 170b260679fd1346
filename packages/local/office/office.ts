import { parseArgs } from "node:util";
import { StoreUnavailable } from "@elm-court/store";
import { messagesQueueOf, openStore } from "../connect.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { findRunning, type RunningSchool } from "./find-running.ts";
import { importFile, type ImportOptions } from "./import-file.ts";
import { sendExplanation } from "./send-explanation.ts";
import { usage } from "./usage.ts";

type OfficeCommand =
  | { readonly name: "help" }
  | { readonly name: "send" }
  | ({ readonly name: "import" } & ImportOptions);

/** The command that was typed, or what is wrong with it. */
function readCommand(typed: readonly string[]): OfficeCommand | { readonly wrong: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        commit: { type: "boolean", default: false },
        all: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : "That could not be read." };
  }
  const { values, positionals } = parsed;
  const [name, file, ...more] = positionals;
  if (values.help || name === undefined || name === "help") return { name: "help" };
  if (name === "import" && file !== undefined && more.length === 0)
    return { name, file, commit: values.commit, all: values.all };
  if (name === "import") return { wrong: "import takes one FILE." };
  if (name === "send" && file === undefined) return { name };
  return { wrong: `There is no “${positionals.join(" ")}”.` };
}

async function carryOut(
  command: Exclude<OfficeCommand, { name: "help" }>,
  { dynamodb, queue, mailbox }: RunningSchool,
): Promise<ExitCode> {
  const store = openStore(dynamodb);
  if (command.name === "import") return importFile(store, command);
  return sendExplanation(store, messagesQueueOf(queue), mailbox);
}

async function runOffice(typed: readonly string[]): Promise<ExitCode> {
  const command = readCommand(typed);
  if ("wrong" in command) {
    console.error(`${command.wrong}\nnpm run office -- --help   says what there is.`);
    return exitCode.wrongUse;
  }
  if (command.name === "help") {
    console.log(usage);
    return exitCode.done;
  }
  const school = await findRunning();
  if ("nothingIn" in school) {
    console.error(`Nothing is running in ${school.nothingIn}: start it with npm start.`);
    return exitCode.wrongUse;
  }
  try {
    return await carryOut(command, school);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    console.error(
      "The school's records did not answer. Try again: nothing is saved or sent twice.",
    );
    return exitCode.problem;
  }
}

process.exitCode = await runOffice(process.argv.slice(2));
