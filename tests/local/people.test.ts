import { createDynamoClient, createTables } from "@elm-court/store";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenSchool, openSchool } from "../journeys/open-school.ts";

const run = promisify(execFile);
let school: OpenSchool;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const add = (...more: string[]) =>
  school.office("people", "add", "--issuer", "https://login.elmcourt.example", ...more);

describe("npm run office -- people", () => {
  it("puts somebody new on the list once, shows them, and takes them off", async () => {
    const added = await add("--subject", "subject-1", "--name", "Ms Noor Aziz");
    expect(added.code).toBe(0);
    const [id = ""] = /stf_\w+/.exec(added.printed) ?? [];
    expect(added.printed).toContain("Ms Noor Aziz");

    const again = await add("--subject", "subject-1", "--staff", id);
    expect([again.code, again.printed]).toEqual([1, expect.stringContaining("already")]);
    expect((await school.office("people", "list")).printed).toMatch(
      new RegExp(`Ms Noor Aziz +${id} +no group yet`),
    );

    expect((await school.office("people", "remove", id)).code).toBe(0);
    expect((await school.office("people", "list")).printed).toMatch(
      new RegExp(`Ms Noor Aziz +${id} +off the list since\\s+20`),
    );
    expect((await school.office("people", "remove", id)).code).toBe(1);
    expect((await add("--subject", "subject-1", "--staff", id)).code).toBe(0);
  });

  it("refuses a member of staff whom the school does not have, a program, and what is written wrongly", async () => {
    const subject = ["--subject", "subject-2"];
    expect((await add(...subject, "--staff", "stf_nobody")).code).toBe(1);
    for (const wrong of [
      subject,
      ["--name", "Ms Noor Aziz"],
      [...subject, "--staff", "pup_001"],
      [...subject, "--staff", "stf_lead", "--name", "Ms Noor Aziz"],
      [...subject, "--name", "x".repeat(121)],
    ])
      expect((await add(...wrong)).code).toBe(2);
    expect((await school.office("people", "add", ...subject, "--name", "N")).code).toBe(2);
    expect((await school.office("people", "remove", "Ms Hale")).code).toBe(2);
    expect((await school.office("people", "list")).printed).not.toContain("subject-2");
  });

  it("works on the table of a stage as well, and brings no file in there", async () => {
    const credentials = { accessKeyId: "AKIDSTAGE", secretAccessKey: "secret" };
    const client = createDynamoClient({
      region: "eu-west-2",
      endpoint: school.run.dynamodb,
      credentials,
    });
    await createTables(client, { school: "stage-school", safeguarding: "stage-safeguarding" });
    client.destroy();
    const office = (...args: string[]) =>
      run("node", ["packages/local/bin/office.mjs", ...args], {
        env: {
          ...process.env,
          SCHOOL_TABLE: "stage-school",
          AWS_REGION: "eu-west-2",
          AWS_ACCESS_KEY_ID: credentials.accessKeyId,
          AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
          AWS_ENDPOINT_URL_DYNAMODB: school.run.dynamodb,
        },
      });
    expect((await office("people", "list")).stdout).toContain("Nobody is on the list yet");
    const who = [
      "--issuer",
      "https://login.elmcourt.example",
      "--subject",
      "s",
      "--name",
      "Mrs Lowe",
    ];
    await office("people", "add", ...who);
    expect((await office("people", "list")).stdout).toContain("Mrs Lowe");
    expect((await school.office("people", "list")).printed).not.toContain("Mrs Lowe");
    await expect(office("import", "x.csv")).rejects.toMatchObject({ code: 2 });
  });
});
