import { StoreUnavailable } from "@elm-court/store";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { findRunning } from "./find-running.ts";
import { readStageTable } from "./stage-table.ts";
import { readCommand } from "./read-command.ts";
import { usage } from "./usage.ts";

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
  const stage = readStageTable(process.env);
  if (stage !== undefined && "wrong" in stage) {
    console.error(stage.wrong);
    return exitCode.wrongUse;
  }
  const school = stage ?? (await findRunning());
  if ("nothingIn" in school) {
    console.error(`Nothing is running in ${school.nothingIn}: start it with npm start.`);
    return exitCode.wrongUse;
  }
  try {
    // Only now: it needs what a start has built, and the lines above do not.
    const { carryOut } = await import("./carry-out.ts");
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
