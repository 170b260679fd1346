import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPhone, overflowOf, violationsOn } from "./open-browser.ts";
import { openSchool, type OpenSchool } from "./open-school.ts";

/** A page of the journey, as a person reaches it from the one before. */
type Step = { readonly page: string; readonly reach: (page: Page) => Promise<unknown> };

const button = (page: Page, name: string) => page.getByRole("button", { name }).first().click();

const journey: readonly Step[] = [
  { page: "read", reach: () => Promise.resolve() },
  { page: "question", reach: (page) => button(page, "Answer now") },
  { page: "question, nothing chosen", reach: (page) => button(page, "Continue") },
  {
    page: "child",
    reach: async (page) => {
      await page.getByLabel("Only in some ways, or different for each child").check();
      await button(page, "Continue");
    },
  },
  { page: "child, nothing ticked", reach: (page) => button(page, "Continue") },
  {
    page: "second child",
    reach: async (page) => {
      await page.getByLabel("Email").check();
      await button(page, "Continue");
    },
  },
  {
    page: "check",
    reach: async (page) => {
      await page.getByLabel("None of these ways").check();
      await button(page, "Continue");
    },
  },
  {
    page: "check, someone else without a name",
    reach: async (page) => {
      await page.getByLabel("I am someone else").check();
      await button(page, "Send my answers");
    },
  },
  {
    page: "saved",
    reach: async (page) => {
      await page.getByLabel("I am answering as the person this was sent to").check();
      await button(page, "Send my answers");
    },
  },
  { page: "finished", reach: (page) => button(page, "Finish and close") },
  { page: "session gone", reach: (page) => page.goto(new URL("/check", page.url()).href) },
  { page: "unknown link", reach: (page) => page.goto(new URL("/p/none", page.url()).href) },
  { page: "public explanation", reach: (page) => page.goto(new URL("/", page.url()).href) },
];

describe("every page on a phone of 320 px", () => {
  let school: OpenSchool;
  let browser: Browser;
  const found: { page: string; violations: string[]; overflow: number; small: string[] }[] = [];
  const wires: string[] = [];
  beforeAll(async () => {
    [school, browser] = await Promise.all([openSchool(), openBrowser()]);
    const { page, context } = await openPhone(browser, true);
    page.on("request", (request) => wires.push(request.url()));
    await page.goto(school.run.parentLinks[0] ?? "");
    for (const step of journey) {
      await step.reach(page);
      found.push({
        page: step.page,
        violations: await violationsOn(page),
        overflow: await overflowOf(page),
        small: await smallTargets(page),
      });
    }
    await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await school.close();
  });

  it.each(journey)("$page: nothing for axe to find, AAA contrast included", ({ page }) => {
    expect(found.find((one) => one.page === page)?.violations).toEqual([]);
  });

  it("no page is wider than the phone", () => {
    expect(found.filter((one) => one.overflow > 0).map((one) => one.page)).toEqual([]);
  });

  it("every button and field is at least 24 px high", () => {
    expect(found.flatMap((one) => one.small)).toEqual([]);
  });

  it("asks nobody but the school for anything", () => {
    const elsewhere = wires.filter(
      (url) => !url.startsWith(school.run.portal) && !url.startsWith("data:"),
    );
    expect(elsewhere).toEqual([]);
  });
});

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll("button, label, input[type=text]")]
      .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 24)
      .map((one) => one.outerHTML)`,
  );
}
