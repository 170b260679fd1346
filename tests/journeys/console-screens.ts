import type { Browser, BrowserContext, Page } from "playwright-core";
import type { OpenSchool } from "./open-school.ts";

/** Opens the console as the sample person of this role, at this width. */
export async function signInAs(
  browser: Browser,
  { run }: Pick<OpenSchool, "run">,
  role: string,
  width = 320,
): Promise<{ page: Page; context: BrowserContext }> {
  const name = run.signIns.find((one) => one.role === role)?.name ?? "nobody";
  // Only what axe needs: its own script is not the page's.
  const context = await browser.newContext({ viewport: { width, height: 640 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(run.console);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name }).click();
  await page.getByRole("heading", { name: `Hello, ${name}` }).waitFor();
  return { page, context };
}

/** Opens a screen by its link in the bar, which a phone has behind a button where there are many. */
export async function openScreen(page: Page, name: string): Promise<void> {
  const menu = page.getByRole("button", { name: "Menu", expanded: false });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { name, exact: true }).waitFor();
}

/** Finds a pupil by typing, and chooses the first one found. */
export async function choosePupil(page: Page, typed: string): Promise<string> {
  await page.getByLabel(/^(Pupil|Find a pupil)$/).fill(typed);
  const first = page.getByRole("main").getByRole("listitem").getByRole("button").first();
  const name = (await first.textContent()) ?? "";
  await first.click();
  return name;
}
