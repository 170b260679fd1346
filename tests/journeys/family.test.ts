import { isPupilId } from "@elm-court/domain";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choosePupil, openScreen, signInAs } from "./console-screens.ts";
import { openBrowser, overflowOf, violationsOn } from "./open-browser.ts";
import { ask, mailsTo, openSchool, type OpenSchool, schoolDayNoon } from "./open-school.ts";

async function nameOf(school: OpenSchool, id: string): Promise<string> {
  const { openStore } = await import("../../packages/local/connect.ts");
  if (!isPupilId(id)) throw new Error(id);
  const [pupil] = await openStore(school.run.dynamodb).loadPupils([id]);
  return `${pupil?.firstName} ${pupil?.lastName}`;
}

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
      return label?.trim() ?? "";
    });
    if (focused.startsWith(name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name}`);
}

describe("a parent rings", () => {
  let school: OpenSchool;
  let browser: Browser;
  beforeAll(async () => {
    [school, browser] = await Promise.all([openSchool(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await school.close();
  });

  it("a quick no by keyboard: the very next check is no, a mistake leaves it so, and the parent gets a receipt", async () => {
    const { open } = school.run.sample.pupils;
    const pupil = await nameOf(school, open);
    expect(await ask(school.run, open, { at: schoolDayNoon })).toMatchObject({ decision: true });
    const { page, context } = await signInAs(browser, school, "office");
    await openScreen(page, "A parent rings");
    expect(await choosePupil(page, pupil)).toContain(pupil);
    await page.getByRole("heading", { name: "Parents" }).waitFor();
    const looks = async () =>
      expect([await violationsOn(page), await overflowOf(page)]).toEqual([[], 0]);
    await looks();

    await tabTo(page, "Quick no");
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: "Who says it?" }).waitFor();
    await looks();
    await page.getByRole("button", { name: "Save the no" }).press("Enter");
    await page.getByRole("link", { name: "Choose who says it" }).waitFor();
    await looks();
    await page
      .getByRole("group", { name: "Who says it?" })
      .getByRole("radio")
      .first()
      .press("Space");
    await tabTo(page, "Save the no");
    await page.keyboard.press("Enter");
    await page.getByText("The no is saved. It counts from now.").waitFor();
    expect(await ask(school.run, open)).toMatchObject({
      decision: false,
      context: { code: "objection" },
    });
    await looks();

    await page.getByRole("button", { name: "Taken down by mistake" }).press("Enter");
    await page.getByText("Was it another pupil?").waitFor();
    await page.getByText("Taken down by mistake, says who took it down.").waitFor();
    expect(await ask(school.run, open)).toMatchObject({
      decision: false,
      context: { code: "objection" },
    });
    await looks();
    await context.close();
    const receipts = await mailsTo(school.run, ({ subject }) => subject === "An answer was saved");
    expect(receipts).toHaveLength(1);
    expect(receipts[0]?.body.text).not.toContain(pupil.split(" ")[0]);

    const head = await signInAs(browser, school, "head");
    await openScreen(head.page, "Pupil");
    await choosePupil(head.page, pupil);
    await head.page.getByRole("button", { name: "Decide to end it" }).click();
    await head.page.getByLabel("It was taken down by mistake").check();
    await head.page.getByLabel("What have you seen?").fill("Mrs Lowe rang the parent");
    await head.page.getByRole("button", { name: "End this objection" }).click();
    await head.page.getByText("Nobody objects.").waitFor();
    await head.context.close();
    expect(await ask(school.run, open, { at: schoolDayNoon })).toMatchObject({ decision: true });
  });

  it("a no of somebody not on record counts, and goes on counting once the head has said whose it is", async () => {
    const { twoHouseholds } = school.run.sample.pupils;
    const pupil = await nameOf(school, twoHouseholds);
    const { page, context } = await signInAs(browser, school, "office");
    await openScreen(page, "A parent rings");
    await choosePupil(page, pupil);
    await page.getByRole("button", { name: "Quick no" }).click();
    await page.getByLabel("Somebody who is not on record").check();
    await page.getByLabel("Their name").fill("Ines Marlow");
    await page.getByLabel("Who are they to the child?").fill("aunt");
    await page.getByRole("button", { name: "Save the no" }).click();
    await page.getByText("The no is saved. It counts from now.").waitFor();
    await openScreen(page, "Answers to match");
    await page.getByText("The head or the safeguarding lead decides.").waitFor();
    expect([await violationsOn(page), await overflowOf(page)]).toEqual([[], 0]);
    expect(await page.getByRole("button", { name: /^It is/ }).count()).toBe(0);
    await context.close();

    const head = await signInAs(browser, school, "head");
    await openScreen(head.page, "Answers to match");
    await head.page.getByText("Ines Marlow (aunt), not on record").waitFor();
    expect([await violationsOn(head.page), await overflowOf(head.page)]).toEqual([[], 0]);
    await head.page
      .getByRole("button", { name: /^It is/ })
      .first()
      .press("Enter");
    await head.page.getByText("There is nothing to look at.").waitFor();
    await head.context.close();
    expect(await ask(school.run, twoHouseholds)).toMatchObject({
      decision: false,
      context: { code: "objection" },
    });
  });

  it("a slip of the same day takes no no back, and the screen says so", async () => {
    const { page, context } = await signInAs(browser, school, "office", 1280);
    await openScreen(page, "A parent rings");
    await choosePupil(page, await nameOf(school, school.run.sample.pupils.objected));
    await page.getByRole("button", { name: "Write down an answer" }).click();
    await page.getByRole("group", { name: "Who says it?" }).getByRole("radio").first().check();
    await page.getByLabel("No, but for the ways that I tick").check();
    await page.getByLabel("Text message").check();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel("They do not object").check();
    await page.getByRole("button", { name: "Save the answer" }).click();
    await page.getByText("the no stands as it was").waitFor();
    expect(await ask(school.run, school.run.sample.pupils.objected)).toMatchObject({
      decision: false,
    });
    await context.close();
  });
});
