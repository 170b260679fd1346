import { emptyFolder, recoverFolder } from "./run/recover.ts";
import { localDir, portalPort, StartProblem } from "./run/local-dir.ts";
import { lockFolder } from "./run/lock-folder.ts";
import { printWelcome } from "./run/print-welcome.ts";
import { type RunningSchool, startSchool } from "./start-school.ts";

async function startIn(folder: string): Promise<RunningSchool> {
  if ((await recoverFolder(folder)) === "recovered")
    console.log("The last run did not end by itself; nothing that was saved is lost.");
  if (process.argv.includes("--fresh")) await emptyFolder(folder);
  return startSchool(folder, portalPort());
}

/** `npm start`: has the folder for itself, recovers, starts, says where to click, and stops it all on Ctrl-C. */
async function main(): Promise<void> {
  const folder = localDir();
  const unlock = await lockFolder(folder);
  let school: RunningSchool;
  try {
    school = await startIn(folder);
  } catch (error) {
    await unlock();
    throw error;
  }
  printWelcome(school.run, folder);

  let stopping = false;
  const stopAll = async (): Promise<never> => {
    console.log("\nStopping …");
    await school.stop();
    await unlock();
    return process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stopAll();
    });
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
