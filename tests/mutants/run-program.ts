import { spawn } from "node:child_process";

export type Ran = { readonly code: number | null; readonly printed: string };

/** Runs a program to its end, and ends that one process when `timeoutMs` have passed; `code` is then `null`. */
export function runProgram(
  command: string,
  args: readonly string[],
  cwd: string,
  timeoutMs: number,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => printed.push(text));
    const giveUp = setTimeout(() => child.kill("SIGTERM"), timeoutMs);
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(giveUp);
      resolve({ code, printed: printed.join("") });
    });
  });
}

/** The same, for what must succeed: what it printed. */
export async function mustRun(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<string> {
  const { code, printed } = await runProgram(command, args, cwd, 120_000);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${printed}`);
  return printed;
}
