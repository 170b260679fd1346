import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPhone } from "./open-browser.ts";
import { openSchool, type OpenSchool } from "./open-school.ts";
import { settledTables } from "./settled-tables.ts";

/** Everything a link's page refers to, as a scanner that follows links would: never a form. */
const followed = `[...document.querySelectorAll("a[href]")].map((one) => one.href)
  .filter((href) => href.startsWith(location.origin))`;

describe("a scanner opens a parent's link before the parent does", () => {
  let school: OpenSchool;
  let browser: Browser;
  beforeAll(async () => {
    [school, browser] = await Promise.all([openSchool(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await school.close();
  });

  it("HEAD, GET, GET with its scripts run and every link followed: nothing changes, no cookie, nobody has read anything", async () => {
    const link = school.run.parentLinks[0] ?? "";
    const before = await settledTables(school.run);
    for (const method of ["HEAD", "GET"]) {
      const answer = await fetch(link, { method, redirect: "manual" });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
    for (const javaScript of [true, false]) {
      const { page, context } = await openPhone(browser, javaScript);
      await page.goto(link, { waitUntil: "networkidle" });
      const links = javaScript ? await page.evaluate<string[]>(followed) : [];
      expect(javaScript ? links.length : 1).toBeGreaterThan(0);
      for (const href of links) await page.goto(href, { waitUntil: "networkidle" });
      expect(await context.cookies()).toEqual([]);
      await context.close();
    }
    expect(await settledTables(school.run)).toEqual(before);
  });
});
