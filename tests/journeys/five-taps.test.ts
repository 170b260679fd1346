import { expect, it } from "vitest";
import { countWire } from "../targets/slow-phone.ts";
import { walkJourney } from "../targets/walk-journey.ts";
import { openBrowser, openPhone } from "./open-browser.ts";
import { openSchool } from "./open-school.ts";

it("the same answer for every child is five taps, the link included: four pages, 28 KB on the wire", async () => {
  const [school, browser] = await Promise.all([openSchool(), openBrowser()]);
  const { page, context } = await openPhone(browser, true);
  const { wire } = await countWire(page);
  const first = { requests: 0, bytes: 0 };
  const taps = await walkJourney(page, school.run.parentLinks[0] ?? "", async (name) => {
    await page.waitForLoadState("networkidle");
    if (name === "read") Object.assign(first, wire);
  });
  await context.close();
  await browser.close();
  await school.close();
  expect(taps).toBe(5);
  expect(first.requests).toBe(1);
  expect(first.bytes).toBeLessThanOrEqual(10 * 1024);
  expect(wire.bytes).toBeLessThanOrEqual(28 * 1024);
});
