import { emptyFolder, recoverFolder } from "./run/recover.ts";
import { localDir, portalPort, StartProblem } from "./run/local-dir.ts";
import { printWelcome } from "./run/print-welcome.ts";
import { startSchool } from "./start-school.ts";

/** `npm start`: recovers, starts, says where to click, and stops it all on Ctrl-C. */
async function main(): Promise<void> {
  const folder = localDir();
  if ((await recoverFolder(folder)) === "recovered")
    console.log("The last run did not end by itself; nothing that was saved is lost.");
  if (process.argv.includes("--fresh")) await emptyFolder(folder);
  const school = await startSchool(folder, portalPort());
  printWelcome(school.run, folder);

  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      console.log("\nStopping …");
      void school.stop().then(() => process.exit(0));
    });
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
