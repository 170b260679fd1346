import { type ChildProcess, spawn } from "node:child_process";
import { readRunFile, type RunFile } from "@elm-court/local";

export type Started = {
  readonly child: ChildProcess;
  readonly printed: () => string;
  readonly ended: Promise<number | null>;
};

/** `npm start` as a process of its own: what a person runs, without npm around it. */
export function runStart(
  folder: string,
  port: number,
  env: Record<string, string> = {},
  args: readonly string[] = [],
): Started {
  const child = spawn("node", ["packages/local/bin/start.mjs", ...args], {
    env: { ...process.env, LOCAL_DIR: folder, PORT: String(port), ...env },
  });
  let printed = "";
  child.stdout.on("data", (data: Buffer) => (printed += data.toString()));
  child.stderr.on("data", (data: Buffer) => (printed += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, printed: () => printed, ended };
}

/** The run file of this very start; fails after 30 seconds. */
export async function runFileOf(folder: string, { child, printed }: Started): Promise<RunFile> {
  for (let tries = 0; tries < 300; tries += 1) {
    const run = await readRunFile(folder);
    if (run?.pid === child.pid && run?.sample !== undefined) return run as RunFile;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`did not start: ${printed()}`);
}
