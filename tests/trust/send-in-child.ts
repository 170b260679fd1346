import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CheckPage } from "./parent-pages.ts";

/** Compiled code that a start finds again: a process is started for every call of a sending. */
const compiled = join(tmpdir(), "elm-court-trust-compiled");
const program = fileURLToPath(new URL("crash-child.ts", import.meta.url));

export type Sending = {
  readonly child: ChildProcess;
  /** When it has ended: where the answer led, which is all that it acknowledged, and what ended it. */
  readonly ended: Promise<{ readonly led: string; readonly signal: NodeJS.Signals | null }>;
};

/** Sends a check page from a process of its own, which may be killed at any time. */
export function sendInChild(endpoint: string, { cookie, shown }: CheckPage): Sending {
  const child = spawn(process.execPath, [program, endpoint, cookie, shown], {
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (data: Buffer) => (printed += data.toString()));
  const ended = new Promise<{ led: string; signal: NodeJS.Signals | null }>((resolve) =>
    child.once("close", (_, signal) => resolve({ led: printed.trim(), signal })),
  );
  return { child, ended };
}
