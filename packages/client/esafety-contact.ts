import { spawn } from "node:child_process";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
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

const notRun = 127;

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
    child.once("close", (code) => resolve(code ?? notRun));
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
    runProgram,
    print: (text) => process.stdout.write(text),
    say: (line) => process.stderr.write(`${line}\n`),
  },
  process.argv.slice(2),
);
