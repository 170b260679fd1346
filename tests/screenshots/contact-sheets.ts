import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { languageIds, type LanguageId } from "@elm-court/content";
import type { Browser, Page } from "playwright-core";
import { openBrowser, overflowOf } from "../journeys/open-browser.ts";
import { statesIn } from "../journeys/states-in.ts";

const widths = [320, 1100];

async function shoot(page: Page, folder: string, id: LanguageId, width: number): Promise<string[]> {
  const paths: string[] = [];
  for (const [name, html] of statesIn(id)) {
    await page.setContent(html);
    const over = await overflowOf(page);
    if (over > 0) console.log(`${name} in ${id} is ${over} px wider than ${width} px`);
    const path = join(folder, `${id}-${width}-${name}.png`);
    await page.screenshot({ path, fullPage: true });
    paths.push(path);
  }
  return paths;
}

/** All of them beside one another, to be looked at. */
async function joinShots(page: Page, paths: readonly string[], path: string): Promise<void> {
  const images = await Promise.all(
    paths.map(async (one) => {
      const data = (await readFile(one)).toString("base64");
      return `<img width="240" style="vertical-align:top;border:1px solid #999;margin:4px" src="data:image/png;base64,${data}">`;
    }),
  );
  await page.setContent(`<body style="margin:0">${images.join("")}</body>`);
  await page.screenshot({ path, fullPage: true });
}

async function sheetsOf(browser: Browser, folder: string, id: LanguageId): Promise<void> {
  for (const width of widths) {
    const page = await browser.newPage({ viewport: { width, height: 640 } });
    const paths = await shoot(page, folder, id, width);
    await page.close();
    const wide = await browser.newPage({ viewport: { width: 2020, height: 600 } });
    const sheet = join(folder, `sheet-${id}-${width}.png`);
    await joinShots(wide, paths, sheet);
    await wide.close();
    console.log(sheet);
  }
}

/** `npm run screenshots [-- pl ar]`: each state of each page at two widths, one by one and as a sheet per language, in a folder of its own. */
const folder = process.env["SCREENSHOTS"] ?? (await mkdtemp(join(tmpdir(), "screenshots-")));
await mkdir(folder, { recursive: true });
const asked = process.argv.slice(2);
const browser = await openBrowser();
for (const id of languageIds)
  if (asked.length === 0 || asked.includes(id)) await sheetsOf(browser, folder, id);
await browser.close();
await writeFile(
  join(folder, "README"),
  "Screenshots of the parents' pages; nothing here is kept.\n",
);
