import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartProblem } from "./local-dir.ts";
import { identify, isAlive, parseIdentity, type ProcessIdentity } from "./process-identity.ts";
import { readRunFile } from "./run-file.ts";

const triesForALockBeingWritten = 20;
const pauseMs = 50;

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

function unusable(folder: string, error: unknown): StartProblem {
  const why = error instanceof Error ? error.message : "unknown";
  return new StartProblem(
    `The data cannot be kept in ${folder} (${why}).\nName a folder that you may write to: LOCAL_DIR=/tmp/elm-court npm start`,
  );
}

async function readHolder(path: string): Promise<ProcessIdentity | "none" | "unreadable"> {
  try {
    return parseIdentity(await readFile(path, "utf8")) ?? "unreadable";
  } catch (error) {
    return codeOf(error) === "ENOENT" ? "none" : "unreadable";
  }
}

async function alreadyThere(folder: string, { pid }: ProcessIdentity): Promise<StartProblem> {
  const run = await readRunFile(folder);
  const state = run?.pid === pid ? `running: ${run.portal ?? folder}` : `starting: ${folder}`;
  return new StartProblem(
    `It is already ${state} (process ${pid}).\nStop it with Ctrl-C there, or use another folder and port: LOCAL_DIR=.local2 PORT=3100 npm start`,
  );
}

/** Moves a dead lock aside first: of two starts that find it, only one moves it. */
async function removeDead(path: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    await rm(aside, { force: true });
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

async function take(folder: string, path: string): Promise<void> {
  const mine = JSON.stringify(await identify(process.pid));
  for (let tries = 0; ; tries += 1) {
    try {
      await writeFile(path, mine, { flag: "wx" });
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const holder = await readHolder(path);
    if (holder === "none") continue;
    if (holder !== "unreadable" && (await isAlive(holder)))
      throw await alreadyThere(folder, holder);
    if (holder !== "unreadable" || tries >= triesForALockBeingWritten) await removeDead(path);
    else await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/**
 * Makes the folder, and has it for this process alone until the function returned is called: a second start would take the first one's
 * DynamoDB for an orphan. A dead start's lock is taken over. Throws `StartProblem` when a start is there, or the folder is of no use.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "starting.lock");
  try {
    await mkdir(folder, { recursive: true });
    await take(folder, path);
  } catch (error) {
    throw error instanceof StartProblem ? error : unusable(folder, error);
  }
  return () => rm(path, { force: true });
}
