import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, type OpenSchool, openSchool } from "../journeys/open-school.ts";

let school: OpenSchool;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const textOf = (printed: string): string => /esk_\w+_[\w-]+/.exec(printed)?.[0] ?? "";
const idOf = (printed: string): string => /key_\w+/.exec(printed)?.[0] ?? "";
const statusWith = async (key: string): Promise<number> =>
  (await ask(school.run, school.run.sample.pupils.open, { key, at: "2026-11-24T12:00:00Z" }))
    .status;
const issue = (...more: string[]) =>
  school.office("keys", "issue", "--owner", "Text gateway, Ms Hale", ...more);

/** May the test member of staff email this test pupil? */
async function tryOut(key: string, name: string) {
  const response = await fetch(`${school.run.access}/access/v1/evaluation`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({
      subject: { type: "staff", id: "stf_test" },
      action: { name: "email", properties: { reason: "arrangements", account: "acc_test_email" } },
      resource: { type: "pupil", id: `pup_test_${name}` },
    }),
  });
  return (await response.json()) as { decision?: boolean; context?: { test?: true } };
}

describe("npm run office -- keys", () => {
  it("issues a test key, which sees the test pupils alone; run.json has one too", async () => {
    const { printed } = await issue("--scopes", "check,plan", "--test", "--staff", "stf_test");
    expect(printed).toContain("the test pupils alone");
    const key = textOf(printed);
    expect(key).toMatch(/^esk_test_/);
    for (const one of [key, school.run.apiKeys.test]) {
      expect(await tryOut(one, "allow")).toMatchObject({ decision: true, context: { test: true } });
      expect((await tryOut(one, "no")).decision).toBe(false);
    }
    expect((await tryOut(school.run.apiKeys.live, "allow")).decision).toBe(false);
    const real = await issue("--scopes", "check", "--test", "--staff", school.run.sample.staff);
    expect(real).toMatchObject({
      code: 1,
      printed: expect.stringContaining(school.run.sample.staff),
    });
  });

  it("issues a key that works at once, and shows its secret this once", async () => {
    const { code, printed } = await issue("--scopes", "check,plan");
    expect(code).toBe(0);
    const text = textOf(printed);
    expect(await statusWith(text)).toBe(200);
    const listed = await school.office("keys", "list");
    expect(listed.printed).toContain(idOf(printed));
    expect(listed.printed).toContain("Text gateway, Ms Hale");
    expect(listed.printed).not.toMatch(/esk_|[0-9a-f]{64}/);
    expect(listed.printed).not.toContain(text.split("_")[3]);
  });

  it("lists the key of the sample school too", async () => {
    const { printed } = await school.office("keys", "list");
    expect(printed).toContain("key_sample1");
    expect(printed).toContain("Sample text gateway");
  });

  it("rotates: both secrets work, then the newer alone, then none", async () => {
    const first = await issue("--scopes", "check,plan");
    const id = idOf(first.printed);
    const second = await school.office("keys", "rotate", id);
    const [older, newer] = [textOf(first.printed), textOf(second.printed)];
    expect(newer).not.toBe(older);
    expect([await statusWith(older), await statusWith(newer)]).toEqual([200, 200]);
    const again = await school.office("keys", "rotate", id);
    expect(again).toMatchObject({ code: 1, printed: expect.stringContaining("--finish") });
    expect((await school.office("keys", "rotate", id, "--finish")).code).toBe(0);
    expect([await statusWith(older), await statusWith(newer)]).toEqual([401, 200]);
    expect((await school.office("keys", "revoke", newer)).code).toBe(0);
    expect(await statusWith(newer)).toBe(401);
    const dead = await school.office("keys", "rotate", id);
    expect(dead).toMatchObject({ code: 1, printed: expect.stringContaining("revoked") });
  });

  it("limits a key to ways, accounts and staff, and shows the limits", async () => {
    const { staff, accounts } = school.run.sample;
    const { printed } = await issue(
      "--scopes",
      "check,plan",
      "--ways",
      "text",
      "--accounts",
      accounts.text,
      "--staff",
      staff,
    );
    expect(printed).toContain(`only the ways text; only the accounts ${accounts.text}`);
    expect(await statusWith(textOf(printed))).toBe(403);
  });

  it.each([
    [["issue", "--scopes", "check"], 2, "--owner"],
    [["issue", "--owner", "x"], 2, "--scopes"],
    [["issue", "--owner", "x", "--scopes", "check,fly"], 2, "check,send,record"],
    [["issue", "--owner", "x", "--scopes", "check", "--staff", "Ms Hale"], 2, "stf_"],
    [["issue", "--owner", "x", "--scopes", "check", "--staff", "stf_gone"], 1, "stf_gone"],
    [["issue", "--owner", "x", "--scopes", "check", "--ways", "pigeon"], 1, "pigeon"],
    [["issue", "--owner", "x", "--scope", "check"], 2, "--scope"],
    [["rotate"], 2, "keys list"],
    [["revoke", "gateway"], 2, "keys list"],
    [["revoke", "key_nobody1"], 1, "keys list"],
    [["rotate", "key_sample1", "--finish"], 1, "one secret"],
    [["burn"], 2, "issue, list, rotate, revoke"],
  ])("says what to do: keys %j", async (typed, code, said) => {
    const answered = await school.office("keys", ...typed);
    expect(answered.code).toBe(code);
    expect(answered.printed).toContain(said);
    expect(answered.printed).not.toMatch(/^ +at /m);
  });
});

describe("npm run office -- ready", () => {
  it("says of the sample school that it is ready, and who has said so of the noes it held", async () => {
    const { code, printed } = await school.office("ready");
    expect(code).toBe(0);
    expect(printed).toContain("The school is ready");
    expect(printed.replaceAll(/\s+/g, " ")).toContain("are brought in: Ms Rowan Hale");
  });

  it("records who says it", async () => {
    const said = await school.office("ready", "--we-hold-no-noes", "--by", "Mr Lee Ward");
    expect(said.code).toBe(0);
    expect((await school.office("ready")).printed).toContain(
      "the school held no noes: Mr Lee Ward",
    );
  });

  it.each([
    [["--we-hold-no-noes"], "--by"],
    [["--we-hold-no-noes", "--by", " "], "--by"],
    [["--by", "Ms Hale"], "--noes-brought-in"],
    [["--we-hold-no-noes", "--noes-brought-in", "--by", "Ms Hale"], "Say one"],
    [["now"], "now"],
  ])("says what to do: ready %j", async (typed, said) => {
    const answered = await school.office("ready", ...typed);
    expect(answered.code).toBe(2);
    expect(answered.printed).toContain(said);
  });
});
