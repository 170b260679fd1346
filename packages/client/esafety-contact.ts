import { spawn } from "node:child_process";
import { open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { constants } from "node:os";
import { runCommand } from "./command/run-command.ts";
import { machine } from "./machine.ts";

async function writeWhole(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}.new`;
  try {
    await writeFile(aside, text, { mode: 0o600 });
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

async function appendSurely(path: string, text: string): Promise<void> {
  const file = await open(path, "a", 0o600);
  try {
    await file.appendFile(text);
    await file.datasync();
  } finally {
    await file.close();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** A lock file with our process in it. One that a process left behind which is no more is taken over. */
async function holdFile(path: string): Promise<(() => Promise<void>) | undefined> {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: "wx", mode: 0o600 });
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const pid = Number(await readFile(path, "utf8").catch(() => ""));
      if (!Number.isInteger(pid) || pid < 1 || isRunning(pid)) return undefined;
      await rm(path, { force: true });
    }
  }
  return undefined;
}

const notRun = 127;
/** As shells say it: this and the number of the signal. */
const stoppedBy = 128;

function runProgram(
  [program = "", ...args]: readonly string[],
  input: string,
  more: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...more },
      stdio: ["pipe", "inherit", "inherit"],
    });
    child.once("error", () => resolve(notRun));
    child.once("close", (code, signal) =>
      resolve(code ?? stoppedBy + (signal === null ? 0 : constants.signals[signal])),
    );
    // A program that does not read its input closes it.
    child.stdin.once("error", () => undefined);
    child.stdin.end(input);
  });
}

process.exitCode = await runCommand(
  {
    ...machine,
    environment: process.env,
    readBytes: (path) => readFile(path),
    writeText: writeWhole,
    appendText: appendSurely,
    holdFile,
    runProgram,
    print: (text) => process.stdout.write(text),
    say: (line) => process.stderr.write(`${line}\n`),
  },
  process.argv.slice(2),
);
