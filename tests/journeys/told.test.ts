import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScreen, signInAs } from "./console-screens.ts";
import { openBrowser, openPhone, overflowOf, violationsOn } from "./open-browser.ts";
import { openSchool, type OpenSchool } from "./open-school.ts";

/** What the table says: the numbers of pupils and of parents in one row. */
async function numbers(page: Page, row: string): Promise<[number, number]> {
  await openScreen(page, "Who has been told");
  const cells = page.getByRole("row", { name: new RegExp(`^${row}`) }).getByRole("cell");
  await cells.first().waitFor();
  const texts = await cells.allTextContents();
  const [pupils, parents] = texts.map((text) => Number(/^\d+/.exec(text)?.[0]));
  return [pupils ?? Number.NaN, parents ?? Number.NaN];
}

const away = (page: Page) => page.getByRole("link", { name: "Elm Court School: contact" }).click();

describe("told and not told", () => {
  let school: OpenSchool;
  let browser: Browser;
  beforeAll(async () => {
    [school, browser] = await Promise.all([openSchool(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await school.close();
  });

  it("moves when a parent answers, and when the office says that it rang", async () => {
    const { page, context } = await signInAs(browser, school, "office");
    const untold = async () => {
      const printed = (await school.office("told")).printed;
      return Number(/(\d+) of \d+ parents are not told/.exec(printed)?.[1]);
    };
    const [before, answeredBefore] = [await untold(), await numbers(page, "Answered")];

    const phone = await openPhone(browser, false);
    await phone.page.goto(school.run.parentLinks[0] ?? "");
    await phone.page.getByRole("button", { name: "Answer now" }).first().click();
    await phone.page.getByLabel("I do not object", { exact: true }).check();
    await phone.page.getByRole("button", { name: "Continue" }).click();
    await phone.page.getByLabel("I am answering as the person this was sent to").check();
    await phone.page.getByRole("button", { name: "Send my answers" }).click();
    await phone.page.getByRole("heading", { name: "Your answers are saved" }).waitFor();
    await phone.context.close();

    await away(page);
    const answered = await numbers(page, "Answered");
    expect(answered[1]).toBe(answeredBefore[1] + 1);
    expect(await untold()).toBe(before - 1);

    await away(page);
    const byPhone = await numbers(page, "Told by telephone");
    expect(byPhone).toEqual([0, 0]);
    await page
      .getByRole("row", { name: /^Send the explanation/ })
      .getByRole("link")
      .last()
      .click();
    await page.getByRole("heading", { name: "Parents: Send the explanation" }).waitFor();
    await page.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    expect([await violationsOn(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByRole("button", { name: "By telephone" }).first().press("Enter");
    await page.getByRole("status").filter({ hasText: "told by telephone." }).waitFor();
    await away(page);
    expect((await numbers(page, "Told by telephone"))[1]).toBe(1);
    expect([await violationsOn(page), await overflowOf(page)]).toEqual([[], 0]);
    expect(await untold()).toBe(before - 2);
    await context.close();
  });

  it("is the same list by name in the office's command", async () => {
    const { code, printed } = await school.office("told", "parents", "--standing", "phone");
    expect([code, printed.trim().split("\n").length]).toEqual([0, 1]);
    expect((await school.office("told", "parents", "--standing", "warned")).code).toBe(2);
    expect((await school.office("told", "everybody")).code).toBe(2);
  });
});
