import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createServer } from "node:net";

const require = createRequire(import.meta.url);

/** A port that nothing listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function untilItAnswers(endpoint: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`dynoxide ended with ${child.exitCode}`);
    try {
      await fetch(endpoint);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  throw new Error("dynoxide did not start");
}

/** The embedded DynamoDB on a port and file of its own. `stop` ends it and removes the file. */
export async function startDynoxide(): Promise<{ endpoint: string; stop: () => Promise<void> }> {
  const binary = join(dirname(require.resolve("@dynoxide/linux-x64/package.json")), "dynoxide");
  const folder = await mkdtemp(join(tmpdir(), "dynoxide-"));
  const port = await freePort();
  const child = spawn(
    binary,
    ["--host", "127.0.0.1", "--port", String(port), "--db-path", join(folder, "data.db")],
    { stdio: "ignore" },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  await untilItAnswers(endpoint, child);
  return {
    endpoint,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
