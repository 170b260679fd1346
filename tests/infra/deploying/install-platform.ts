import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository.ts";

const platform = join(repository, ".sst", "platform");

const textOf = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, "utf8") : undefined;

function wantedVersion(): string {
  const manifest = readFileSync(join(repository, "node_modules/sst/package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

function isInstalled(): boolean {
  return (
    textOf(join(platform, "version"))?.trim() === wantedVersion() &&
    existsSync(join(platform, "node_modules/@pulumi/aws/package.json")) &&
    existsSync(join(repository, ".sst/provider-lock.json"))
  );
}

/** SST's own components and Pulumi, from the npm registry alone: once, about 40 seconds, then kept in `.sst`. */
export function installPlatform(): void {
  if (isInstalled()) return;
  console.log("Installing SST's platform into .sst: once, about 40 seconds.");
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(repository, "node_modules/sst/bin/sst.mjs"), "install", "--stage", "ci"],
    {
      cwd: repository,
      encoding: "utf8",
      env: {
        ...process.env,
        SST_SKIP_DEPENDENCY_CHECK: "1",
        SST_NO_BUN: "1",
        SST_TELEMETRY_DISABLED: "1",
        AWS_EC2_METADATA_DISABLED: "true",
      },
    },
  );
  if (status !== 0 || !isInstalled())
    throw new Error(`“sst install” failed (${status ?? error}):\n${stdout}\n${stderr}`);
}
