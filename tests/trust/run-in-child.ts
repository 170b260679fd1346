import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Compiled code that a start finds again: a process is started for every call. */
const compiled = join(tmpdir(), "elm-court-trust-compiled");

export type Running = {
  readonly child: ChildProcess;
  /** When it has ended: what it printed, which is all that it acknowledged, and what ended it. */
  readonly ended: Promise<{ readonly printed: string; readonly signal: NodeJS.Signals | null }>;
};

/** Runs a program in a process of its own, which may be killed at any time. */
export function runInChild(program: URL, words: readonly string[]): Running {
  const child = spawn(process.execPath, [fileURLToPath(program), ...words], {
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (data: Buffer) => (printed += data.toString()));
  const ended = new Promise<{ printed: string; signal: NodeJS.Signals | null }>((resolve) =>
    child.once("close", (_, signal) => resolve({ printed: printed.trim(), signal })),
  );
  return { child, ended };
}
