import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { functions } from "../../infra/functions.ts";
import type { FunctionName } from "./bundle.ts";
import { createFunctionLog } from "./function-log.ts";

const runtime = fileURLToPath(new URL("lambda-runtime.mjs", import.meta.url));

/** The cold start failed: `message` is everything that was printed. */
export class ColdStartFailed extends Error {
  override readonly name = "ColdStartFailed";
}

export type RunningFunction = {
  /** What the handler answered. Rejects with “timed out” when it was ended at its time-out, as Lambda does. */
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Everything that it printed until now, which is what its log holds. */
  readonly printed: () => string;
  readonly stop: () => Promise<void>;
};

/** Starts the bundle in a process of its own that has `environment` and nothing else. Rejects with `ColdStartFailed`. */
export async function startFunction(
  name: FunctionName,
  bundlePath: string,
  environment: Readonly<Record<string, string>>,
  timeoutMs: number = functions[name].timeoutSeconds * 1000,
): Promise<RunningFunction> {
  const child = fork(runtime, [bundlePath, name, String(timeoutMs)], {
    env: { ...environment },
    execArgv: [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const log = createFunctionLog([child.stdout, child.stderr].filter((pipe) => pipe !== null));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const nextMessage = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      child.once("message", resolve);
      void ended.then(() => reject(new ColdStartFailed(log.printed())));
    });
  await nextMessage();

  const stop = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  let requests = 0;
  return {
    invoke: async (event) => {
      requests += 1;
      const requestId = `request-${requests}`;
      child.send({ event, requestId });
      const timer = setTimeout(() => child.kill("SIGKILL"), timeoutMs);
      const answer = await nextMessage().catch(() => ({ error: "timed out" }));
      clearTimeout(timer);
      await Promise.race([log.read(requestId), ended]);
      const { result, error } = answer as { result?: unknown; error?: string };
      if (error !== undefined) throw new Error(error);
      return result;
    },
    printed: log.printed,
    stop,
  };
}
