import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const require = createRequire(import.meta.url);

/** Debian's Chromium, quiet on a closed network. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export type Phone = { readonly page: Page; readonly context: BrowserContext };

/** An old, small phone: 320 px wide, with or without JavaScript. */
export async function openPhone(
  browser: Browser,
  javaScriptEnabled: boolean,
  proxyServer?: string,
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    javaScriptEnabled,
    // Only what axe needs: its own script is not the page's.
    bypassCSP: javaScriptEnabled,
    ...(proxyServer !== undefined && { proxy: { server: proxyServer, bypass: "<-loopback>" } }),
  });
  return { context, page: await context.newPage() };
}

/** What axe finds against WCAG 2.2 A and AA, and AAA contrast: nothing, one hopes. Needs JavaScript on. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(require.resolve("axe-core/axe.min.js"), "utf8"));
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: { "color-contrast-enhanced": { enabled: true } } })`,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join(" ")}`,
  );
}

/** How far the page is wider than the phone, in CSS pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
}
