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

process.exitCode = await runCommand(
  {
    ...machine,
    environment: process.env,
    readBytes: (path) => readFile(path),
    writeText: writeWhole,
    print: (text) => process.stdout.write(text),
    say: (line) => process.stderr.write(`${line}\n`),
  },
  process.argv.slice(2),
);
