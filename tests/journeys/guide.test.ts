import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGuideApp } from "@elm-court/guide";
import { serveApp } from "../../packages/local/machine/serve-app.ts";
import { openBrowser, openPhone, overflowOf, violationsOn } from "./open-browser.ts";
import { freePortPair } from "./open-school.ts";

const paths = ["", "/answers", "/staying-in-step", "/going-live", "/reference"];

describe("the developers' guide on a small screen", () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveApp>>;
  beforeAll(async () => {
    served = await serveApp(createGuideApp().fetch, await freePortPair());
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it.each(paths)(
    "/docs%s: nothing for axe to find, not wider than 320 px, nothing from elsewhere",
    async (path) => {
      const { page, context } = await openPhone(browser, true);
      const wires: string[] = [];
      page.on("request", (request) => wires.push(request.url()));
      await page.goto(`${served.origin}/docs${path}`);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await violationsOn(page)).toEqual([]);
      expect(wires.filter((url) => !url.startsWith(served.origin))).toEqual([]);
      await context.close();
    },
  );
});
