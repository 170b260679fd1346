import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choosePupil, openScreen, signInAs } from "./console-screens.ts";
import { openBrowser, overflowOf, violationsOn } from "./open-browser.ts";
import { openSchool, type OpenSchool } from "./open-school.ts";

describe("links and slips at the desk", () => {
  let school: OpenSchool;
  let browser: Browser;
  beforeAll(async () => {
    [school, browser] = await Promise.all([openSchool(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await school.close();
  });

  const looks = async (page: Page) =>
    expect([await violationsOn(page), await overflowOf(page)]).toEqual([[], 0]);

  /** The name of a child of the one sample parent who has no email address. */
  async function childWithoutEmail(): Promise<string> {
    const { openStore } = await import("../../packages/local/connect.ts");
    const { pupils, parents, relationships } = await openStore(school.run.dynamodb).listRoster();
    const parent = parents.find(({ emailStanding }) => emailStanding === "none");
    const tie = relationships.find(({ parentId }) => parentId === parent?.id);
    const pupil = pupils.find(({ id }) => id === tie?.pupilId);
    return `${pupil?.firstName} ${pupil?.lastName}`;
  }

  it("a new code is read out, a slip with it is entered by keyboard alone, and the next one has the focus", async () => {
    const { page, context } = await signInAs(browser, school, "office");
    await openScreen(page, "A parent rings");
    await choosePupil(page, await childWithoutEmail());
    await page.getByText("Their link").first().click();
    await page
      .getByRole("button", { name: /^Stop this link/ })
      .first()
      .click();
    const code = (await page.locator(".app-code").textContent()) ?? "";
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    await looks(page);

    await openScreen(page, "Enter slips");
    await page.keyboard.type(code.slice(0, 5));
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /^This is no code/ }).waitFor();
    await looks(page);
    await page.getByLabel("Code on the slip").fill(code.toLowerCase().replaceAll("0", "o"));
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Save, and the next slip" }).waitFor();
    await looks(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("said-1");
    const children = await page.getByRole("group", { name: /year|left/ }).count();
    for (let child = 1; child <= children; child += 1)
      await page.locator(`#said-${child}-3`).press("Space");
    await page.keyboard.press("Enter");
    await page.getByText("1 slip so far.").waitFor();
    await page.getByText("The no is saved. It counts from now.").first().waitFor();
    await looks(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("code");
    await context.close();
  });

  it("a parent's page opens on the office's device, on the parents' own pages", async () => {
    const { page, context } = await signInAs(browser, school, "office", 1280);
    await openScreen(page, "A parent rings");
    await choosePupil(page, await childWithoutEmail());
    await page.getByText("Their link").first().click();
    await page
      .getByRole("button", { name: /^Open on this device/ })
      .first()
      .click();
    const link = page.getByRole("link", { name: /page in a new tab$/ });
    await link.waitFor();
    await looks(page);
    const [opened] = await Promise.all([context.waitForEvent("page"), link.click()]);
    await opened.getByRole("button", { name: "Answer now" }).first().click();
    await opened.getByRole("button", { name: "Continue" }).waitFor();
    expect(opened.url().startsWith(school.run.portal)).toBe(true);
    await context.close();
  });
});
