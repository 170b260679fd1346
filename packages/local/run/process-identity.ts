import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A process as the kernel knows it: a pid is used again, pid and start time together are not. */
export type ProcessIdentity = { readonly pid: number; readonly startedAt: string };

const startTimeField = 19;

/** When the process started, in the kernel's ticks; `undefined` when there is none, or no /proc. */
async function startTimeOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces: count from behind it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[startTimeField];
  } catch {
    return undefined;
  }
}

/** This process, or a child of it. */
export async function identify(pid: number): Promise<ProcessIdentity> {
  return { pid, startedAt: (await startTimeOf(pid)) ?? "unknown" };
}

/** True while that very process is alive. Without /proc, a living pid of that number counts. */
export async function isAlive({ pid, startedAt }: ProcessIdentity): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const now = await startTimeOf(pid);
  return now === undefined || startedAt === "unknown" || now === startedAt;
}

/** Ends a process, politely first; resolves when it is gone. */
export async function endProcess(one: ProcessIdentity): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (!(await isAlive(one))) return;
    try {
      process.kill(one.pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < 2000 && (await isAlive(one)); waited += 50)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The process that JSON text names; `undefined` when it names none. */
export function parseIdentity(json: string): ProcessIdentity | undefined {
  try {
    const one: unknown = JSON.parse(json);
    return typeof one === "object" &&
      one !== null &&
      "pid" in one &&
      typeof one.pid === "number" &&
      "startedAt" in one &&
      typeof one.startedAt === "string"
      ? { pid: one.pid, startedAt: one.startedAt }
      : undefined;
  } catch {
    return undefined;
  }
}

const dynamoFile = (folder: string): string => join(folder, "dynamodb.pid");

/** Written, whole or not at all, as soon as there is a DynamoDB process, so that a start killed half way can be cleared up too. */
export async function rememberDynamo(folder: string, one: ProcessIdentity): Promise<void> {
  const path = dynamoFile(folder);
  await writeFile(`${path}.new`, JSON.stringify(one));
  await rename(`${path}.new`, path);
}

/** The DynamoDB process that a start in this folder left behind; `undefined` when there is none to know of. */
export async function rememberedDynamo(folder: string): Promise<ProcessIdentity | undefined> {
  try {
    return parseIdentity(await readFile(dynamoFile(folder), "utf8"));
  } catch {
    return undefined;
  }
}

export async function forgetDynamo(folder: string): Promise<void> {
  await rm(dynamoFile(folder), { force: true });
}
