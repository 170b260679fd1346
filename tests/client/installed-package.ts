import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { root } from "../docs/read-documents.ts";

const execute = promisify(execFile);

/** PATH without what the repository brings along: the programs that the machine itself has. */
const ownPath = (process.env["PATH"] ?? "")
  .split(delimiter)
  .filter((folder) => !folder.includes("node_modules"))
  .join(delimiter);

export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a program with the machine's own Node. */
export async function runOutside(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Ran> {
  try {
    const all = { HOME: cwd, PATH: ownPath, npm_config_cache: join(cwd, ".npm"), ...env };
    const { stdout, stderr } = await execute(command, args, { cwd, env: all });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** The client as npm would publish it, installed into an empty folder without a network. */
export async function installPackage() {
  const folder = await mkdtemp(join(tmpdir(), "client-"));
  const pack = ["pack", "--silent", "--workspace", "packages/client", "--pack-destination", folder];
  await execute("npm", pack, { cwd: root });
  const [tarball = ""] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  await writeFile(join(folder, "package.json"), '{"private":true,"type":"module"}');
  const flags = ["--offline", "--no-audit", "--no-fund"];
  const installed = await runOutside("npm", ["install", ...flags, `./${tarball}`], folder);
  return { folder, installed, remove: () => rm(folder, { recursive: true }) };
}
