import { execFile, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenSchool, openSchool } from "./open-school.ts";

const run = promisify(execFile);
const folder = "packages/guide/examples";

/** How an example is run. PowerShell's are read, not run; nor is a language run that is not on this machine. */
const runners: Readonly<Record<string, string>> = { sh: "sh", py: "python3", ts: "node" };
const runnerOf = (file: string): string => runners[file.split(".")[1] ?? ""] ?? "none";
const examples = readdirSync(folder).filter(
  (file) => spawnSync(runnerOf(file), ["-c", ":"]).error === undefined,
);

describe("the programs that the guide shows", () => {
  let school: OpenSchool;
  beforeAll(async () => {
    school = await openSchool();
  });
  afterAll(() => school.close());

  async function runExample(file: string, pupil: string, origin = school.run.access) {
    const env = {
      PATH: process.env["PATH"] ?? "",
      HOME: process.env["HOME"] ?? "",
      ESAFETY_ORIGIN: origin,
      ESAFETY_KEY: school.run.apiKeys.test,
    };
    return run(runnerOf(file), [`${folder}/${file}`, pupil], { env }).then(
      ({ stdout, stderr }) => ({ code: 0, printed: stdout + stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        printed: stdout + stderr,
      }),
    );
  }

  it.each(examples)("%s: a yes", async (file) => {
    const { code, printed } = await runExample(file, "pup_test_allow");
    expect([code, printed]).toEqual([
      0,
      expect.stringMatching(/allowed until|"decision":true|sent/),
    ]);
  });

  it.each(examples)("%s: a no, with whom to ring", async (file) => {
    const { code, printed } = await runExample(file, "pup_test_no");
    expect(printed).toContain("Ring 999");
    expect(printed).not.toMatch(/^allowed|^sent|the text goes out/m);
    expect(code).toBe(file === "check.sh" ? 0 : 3);
  });

  it.each(examples)("%s: no answer is no yes", async (file) => {
    const { code, printed } = await runExample(file, "pup_test_allow", "http://127.0.0.1:9");
    expect(code).not.toBe(0);
    expect(printed).not.toMatch(/^allowed|^sent|the text goes out/m);
  });
});
