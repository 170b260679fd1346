import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { repository } from "./deploying/repository.ts";

it("has no type error in the deployment", async () => {
  const compiler = join(repository, "node_modules/typescript/bin/tsc");
  const { stdout } = await promisify(execFile)(process.execPath, [
    compiler,
    "--project",
    join(repository, "infra"),
  ]).catch((error: { stdout: string }) => error);
  expect(stdout).toBe("");
});
