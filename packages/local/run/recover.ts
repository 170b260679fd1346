import { rm } from "node:fs/promises";
import { StartProblem } from "./local-dir.ts";
import { endProcess, forgetDynamo, isAlive, rememberedDynamo } from "./process-identity.ts";
import { readRunFile, removeRunFile } from "./run-file.ts";

/**
 * Clears up after a start that was killed: its DynamoDB outlives it, is known by pid and start time, and is ended here (its data stays).
 * Throws `StartProblem` when that start is still alive.
 */
export async function recoverFolder(folder: string): Promise<"clean" | "recovered"> {
  const { pid, startedAt, portal } = (await readRunFile(folder)) ?? {};
  if (pid !== undefined && startedAt !== undefined && (await isAlive({ pid, startedAt })))
    throw new StartProblem(
      `It is already running: ${portal ?? folder} (process ${pid}).\nStop it with Ctrl-C there, or use another folder and port: LOCAL_DIR=.local2 PORT=3100 npm start`,
    );
  const orphan = await rememberedDynamo(folder);
  if (orphan !== undefined) await endProcess(orphan);
  await forgetDynamo(folder);
  await removeRunFile(folder);
  return pid === undefined && orphan === undefined ? "clean" : "recovered";
}

/** Forgets everything this machine holds of the sample school; whatever else is in the folder stays. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const name of [
    "dynamodb.sqlite",
    "dynamodb.sqlite-wal",
    "dynamodb.sqlite-shm",
    "queue",
    "sample.json",
    "log.jsonl",
  ])
    await rm(`${folder}/${name}`, { recursive: true, force: true });
}
