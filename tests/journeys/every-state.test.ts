import { languageIds, type LanguageId } from "@elm-court/content";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, openPhone, overflowOf, violationsOn } from "./open-browser.ts";
import { statesIn } from "./states-in.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function faultsIn(id: LanguageId): Promise<string[]> {
  const { page, context } = await openPhone(browser, true);
  const faults: string[] = [];
  for (const [name, html] of statesIn(id)) {
    await page.setContent(html);
    for (const violation of await violationsOn(page)) faults.push(`${name}: ${violation}`);
    const over = await overflowOf(page);
    if (over > 0) faults.push(`${name} is ${over} px wider than the phone`);
  }
  await context.close();
  return faults;
}

// Drafts too: they must be fit to be shown on the day that somebody has checked them.
it.each(languageIds)(
  "every state of every page in %s, errors too: nothing for axe to find at A, AA or AAA contrast, at 320 px",
  async (id) => {
    expect(await faultsIn(id)).toEqual([]);
  },
);
