import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choosePupil, openScreen, signInAs } from "./console-screens.ts";
import { openBrowser, overflowOf, violationsOn } from "./open-browser.ts";
import { openSchool, type OpenSchool } from "./open-school.ts";

type Step = { readonly screen: string; readonly reach: (page: Page) => Promise<unknown> };

const open = (name: string, more?: (page: Page) => Promise<unknown>): Step => ({
  screen: name,
  reach: async (page) => {
    await openScreen(page, name);
    await more?.(page);
  },
});
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();

const first: Step = { screen: "first", reach: () => Promise.resolve() };
const senior: readonly Step[] = [
  first,
  open("Urgent"),
  {
    screen: "Urgent, at another time",
    reach: (page) => page.getByLabel("I did at another time").check(),
  },
  { screen: "Urgent, with problems", reach: save },
  open("To review", (page) => page.getByText("SAMPLE-1").waitFor()),
  open("New exemption"),
  {
    screen: "New exemption, at risk",
    reach: (page) => page.getByLabel("The child is at risk").check(),
  },
  { screen: "New exemption, with problems", reach: save },
  open("Pupil"),
  {
    screen: "A pupil with an objection",
    reach: async (page) => {
      await choosePupil(page, "jun");
      await page.getByText("Exemptions", { exact: true }).waitFor();
      await page.getByRole("button", { name: "Show who looked" }).click();
      await page.getByText("looked", { exact: false }).first().waitFor();
    },
  },
  {
    screen: "nowhere",
    reach: (page) => page.goto(new URL("/console/none", page.url()).href),
  },
];
const steps: Readonly<Record<string, readonly Step[]>> = {
  safeguarding_lead: senior,
  line_manager: [
    first,
    open("Accounts", (page) => page.getByText("07700 900102").first().waitFor()),
  ],
  office: [
    first,
    open("Home", async (page) => {
      const summary = page.getByText("Pupils with no parent told");
      await summary.click();
    }),
    open("Set up", (page) => page.getByText("Ways staff can message").waitFor()),
    open("Tools and keys", (page) => page.getByText("A new key").waitFor()),
    {
      screen: "Tools and keys, with problems",
      reach: async (page) => {
        await page.getByRole("button", { name: "Make a key" }).click();
        await page.getByRole("heading", { name: "There is a problem" }).waitFor();
      },
    },
    {
      screen: "Tools and keys, a key that was made",
      reach: async (page) => {
        await page.getByLabel("Which tool, and who answers for it?").fill("Print room, Ms Lowe");
        await page.getByLabel("Ask whether staff may contact a pupil").check();
        await page.getByRole("button", { name: "Make a key" }).click();
        await page.getByText(/^esk_live_/).waitFor();
      },
    },
    {
      screen: "not for your role",
      reach: async (page) => {
        await page.goto(new URL("/console/urgent", page.url()).href);
        await page.getByText("Not for your role").waitFor();
      },
    },
  ],
  staff: [first],
};

describe.each([320, 1280])("every screen of the console at %i px", (width) => {
  let school: OpenSchool;
  let browser: Browser;
  const found: { screen: string; violations: string[]; overflow: number; elsewhere: string[] }[] =
    [];
  beforeAll(async () => {
    [school, browser] = await Promise.all([openSchool(), openBrowser()]);
    for (const [role, own] of Object.entries(steps)) {
      const { page, context } = await signInAs(browser, school, role, width);
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      for (const { screen, reach } of own) {
        await reach(page);
        found.push({
          screen: `${role}: ${screen}`,
          violations: await violationsOn(page),
          overflow: await overflowOf(page),
          elsewhere: asked.filter(
            (url) => !url.startsWith(school.run.access) && !url.startsWith("data:"),
          ),
        });
      }
      await context.close();
    }
  });
  afterAll(async () => {
    await browser.close();
    await school.close();
  });

  it("has nothing for axe to find, AAA contrast included", () => {
    expect(found.filter(({ violations }) => violations.length > 0)).toEqual([]);
    expect(found.length).toBeGreaterThan(15);
  });

  it("is not wider than the window", () => {
    expect(found.filter(({ overflow }) => overflow > 0)).toEqual([]);
  });

  it("asks nobody but the school for anything", () => {
    expect(found.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
  });
});
