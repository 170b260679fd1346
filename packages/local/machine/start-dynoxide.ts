import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartProblem } from "../run/local-dir.ts";
import { identify, type ProcessIdentity } from "../run/process-identity.ts";
import { freePort } from "./free-port.ts";

export type RunningDynamo = {
  readonly endpoint: string;
  /** `undefined` when `DYNAMODB_ENDPOINT` names one that somebody else runs. */
  readonly process: ProcessIdentity | undefined;
  readonly stop: () => Promise<void>;
};

const tries = 400;
const pauseMs = 25;

/** The embedded DynamoDB as a program; `undefined` where there is none for this platform. */
export function dynoxideBinary(): string | undefined {
  try {
    const require = createRequire(import.meta.url);
    const path = join(
      dirname(require.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`)),
      "dynoxide",
    );
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

async function untilItAnswers(endpoint: string, child: ChildProcess): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    if (child.exitCode !== null) break;
    try {
      await fetch(endpoint);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  child.kill("SIGKILL");
  throw new StartProblem(
    "The embedded DynamoDB did not start. Is the disk full, or another start running here?",
  );
}

/**
 * Starts the embedded DynamoDB on a free port with its data in `dbPath`.
 * Throws `StartProblem`, saying what to run instead, where there is none for this platform.
 */
export async function startDynoxide(dbPath: string): Promise<RunningDynamo> {
  const path = dynoxideBinary();
  if (path === undefined)
    throw new StartProblem(
      `There is no embedded DynamoDB for ${process.platform} ${process.arch}.\n` +
        "Start DynamoDB Local (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html)\n" +
        "and name it: DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start",
    );
  const port = await freePort();
  const child = spawn(path, ["--host", "127.0.0.1", "--port", String(port), "--db-path", dbPath], {
    stdio: "ignore",
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  await untilItAnswers(endpoint, child);
  return {
    endpoint,
    process: await identify(child.pid ?? 0),
    stop: async () => {
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), 2000);
      await ended;
      clearTimeout(force);
    },
  };
}

/** The DynamoDB to use: the one that `DYNAMODB_ENDPOINT` names, or the embedded one. */
export async function startDynamo(dbPath: string): Promise<RunningDynamo> {
  const endpoint = process.env["DYNAMODB_ENDPOINT"];
  if (endpoint === undefined || endpoint === "") return startDynoxide(dbPath);
  try {
    await fetch(endpoint);
  } catch {
    throw new StartProblem(`Nothing answers at DYNAMODB_ENDPOINT ${endpoint}. Start it first.`);
  }
  return { endpoint, process: undefined, stop: () => Promise.resolve() };
}
