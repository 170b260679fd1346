import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPhone } from "./open-browser.ts";
import { openOldPhoneProxy } from "./strip-fetch-headers.ts";
import { ask, mailsTo, openSchool, type OpenSchool, schoolDayNoon } from "./open-school.ts";

const sheet = `CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_POSTCODE,CHILD_UPN,PARENT_1_NAME,PARENT_1_RELATIONSHIP,PARENT_1_EMAIL
Juno,Marlow,2014-02-03,ZZ99 1ZZ,X999000090001,Robin Marlow,mother,robin.marlow@families.example
Kit,Marlow,2012-05-06,ZZ99 1ZZ,X999000090002,Robin Marlow,mother,robin.marlow@families.example
Nell,Carrow,2013-04-05,ZZ98 1ZZ,X999000090003,Sam Carrow,father,sam.carrow@families.example
`;

async function answer(page: Page, choice: string): Promise<void> {
  await page.getByRole("button", { name: "Answer now" }).first().click();
  await page.getByLabel(choice, { exact: true }).check();
  await page.getByRole("button", { name: "Continue" }).click();
}

async function send(page: Page): Promise<void> {
  await page.getByLabel("I am answering as the person this was sent to").check();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await page.getByRole("heading", { name: "Your answers are saved" }).waitFor();
}

describe("the promise, from the office's file to a staff tool's no", () => {
  let school: OpenSchool;
  let browser: Browser;
  /** Links and cookies that were used: none may be in a log. */
  const seenTokens: string[] = [];
  const seeCookies = async (page: Page) => {
    for (const { value } of await page.context().cookies()) seenTokens.push(value);
  };
  beforeAll(async () => {
    [school, browser] = await Promise.all([openSchool(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await school.close();
  });

  it("the office brings in three pupils and sends; a parent says no for one child; the very next check is no", async () => {
    const file = join(school.folder, "pupils.csv");
    await writeFile(file, sheet);
    const review = await school.office("import", file);
    expect(review.code).toBe(0);
    const saved = await school.office("import", file, "--commit");
    expect(saved.printed).toContain("3");
    const sent = await school.office("send");
    expect(sent.code).toBe(0);

    const toRobin = (mail: { destination: { to: string[] } }) =>
      mail.destination.to.includes("robin.marlow@families.example");
    const [mail] = await mailsTo(school.run, toRobin);
    expect(mail?.subject).toBe("How our staff message your child. You can say no.");
    expect(`${mail?.body.text}${mail?.body.html}`).not.toMatch(/Juno|Kit/);
    const link = await linkMailedTo(school, "robin.marlow@families.example");
    seenTokens.push(link.split("/p/")[1] ?? "");

    const { page, context } = await openPhone(browser, false);
    await page.goto(link);
    await answer(page, "Only in some ways, or different for each child");
    await page.getByRole("heading", { name: "How can staff message Kit?" }).waitFor();
    await page.getByLabel("Email").check();
    await page.getByLabel("Text message").check();
    await page.getByLabel("Teams chat").check();
    await page.getByLabel("Social media").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { name: "How can staff message Juno?" }).waitFor();
    await page.getByLabel("None of these ways").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await send(page);
    await seeCookies(page);

    const { pupilIdOf } = await pupilsByName(school);
    const juno = await ask(school.run, pupilIdOf("Juno"));
    expect(juno).toMatchObject({
      decision: false,
      context: { outcome: "deny", code: "objection" },
    });
    expect(juno.context?.reasons[0]?.clause).toBe("5.2");
    const kit = await ask(school.run, pupilIdOf("Kit"), { at: schoolDayNoon });
    expect(kit).toMatchObject({ decision: true });

    const receipts = await mailsTo(
      school.run,
      (one) => toRobin(one) && one.subject === "An answer was saved",
    );
    expect(receipts).toHaveLength(1);
    expect(`${receipts[0]?.body.text}`).not.toMatch(/Juno|Kit/);

    const again = await school.office("send");
    expect(again.code).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await mailsTo(school.run, toRobin, 2)).length).toBe(2);
    await context.close();
  });

  it.each([
    { phone: "JavaScript on", javaScript: true, sample: 0 },
    { phone: "JavaScript off", javaScript: false, sample: 1 },
    { phone: "Sec-Fetch headers stripped", javaScript: false, sample: undefined },
  ])("a no and a change of mind, $phone", async ({ phone, javaScript, sample }) => {
    const { open, twoHouseholds } = school.run.sample.pupils;
    const link =
      sample === undefined
        ? await linkMailedTo(school, "sam.carrow@families.example")
        : (school.run.parentLinks[sample] ?? "");
    const { pupilIdOf } = await pupilsByName(school);
    const pupil = sample === undefined ? pupilIdOf("Nell") : sample === 0 ? open : twoHouseholds;
    const old = phone === "Sec-Fetch headers stripped" ? await openOldPhoneProxy() : undefined;
    expect(await ask(school.run, pupil, { at: schoolDayNoon })).toMatchObject({ decision: true });
    const { page, context } = await openPhone(browser, javaScript, old?.server);
    await page.goto(link);
    await answer(page, "I do not object");
    await send(page);
    expect(await ask(school.run, pupil, { at: schoolDayNoon })).toMatchObject({ decision: true });

    await page.goto(link);
    await answer(page, "No");
    await send(page);
    expect(await ask(school.run, pupil)).toMatchObject({
      decision: false,
      context: { code: "objection" },
    });

    await page.goto(link);
    await answer(page, "I do not object");
    await send(page);
    await page.getByText("still stands").first().waitFor();
    await seeCookies(page);
    expect(await ask(school.run, pupil)).toMatchObject({ decision: false });
    await page.getByRole("button", { name: "Finish and close" }).click();
    await page.goto(`${school.run.portal}/answer`);
    await page.getByText("Open the link", { exact: false }).first().waitFor();
    await context.close();
    expect((old?.taken() ?? 1) > 0).toBe(true);
    await old?.close();
  });

  it("no name, address, link or key of anybody is in the log of all that", async () => {
    const log = await readFile(join(school.folder, "log.jsonl"), "utf8");
    const { parentLinks, apiKeys } = school.run;
    const tokens = [...parentLinks.map((link) => link.split("/p/")[1]), apiKeys.live].map(
      (token) => token ?? "missing",
    );
    const canaries = ["Juno", "Kit", "Marlow", "@families.example", ...seenTokens, ...tokens];
    expect(canaries.filter((canary) => log.includes(canary))).toEqual([]);
    expect(seenTokens.length).toBeGreaterThan(2);
    expect(log.split("\n").length).toBeGreaterThan(20);
  });
});

async function pupilsByName(school: OpenSchool) {
  const { openStore } = await import("../../packages/local/connect.ts");
  const roster = await openStore(school.run.dynamodb).listRoster();
  return {
    pupilIdOf: (firstName: string) => {
      const pupil = roster.pupils.find((one) => one.firstName === firstName);
      if (pupil === undefined) throw new Error(`no ${firstName}`);
      return pupil.id;
    },
  };
}

/** The personal link in the email to `address`. */
async function linkMailedTo({ run }: OpenSchool, address: string): Promise<string> {
  const [mail] = await mailsTo(run, (one) => one.destination.to.includes(address));
  return /http:\/\/127\.0\.0\.1:\d+\/p\/\S+/.exec(mail?.body.text ?? "")?.[0] ?? "";
}
