import { execFile } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openSchool } from "../journeys/open-school.ts";

const run = promisify(execFile);
/** Too large to install with everything else for a figure that is reported and not gated: npm fetches it when it is asked for. */
const lighthouse = "lighthouse@13.5.0";
const categories = ["performance", "accessibility", "best-practices"] as const;

type Report = {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null }>
  >;
};

/** `npm run lighthouse`: the scores of the first page by link and of the public explanation, and what was marked down. */
const school = await openSchool();
try {
  const folder = await mkdtemp(join(tmpdir(), "lighthouse-"));
  for (const url of [school.run.parentLinks[0] ?? "", `${school.run.portal}/`]) {
    const path = join(folder, "report.json");
    await run(
      "npx",
      [
        "--yes",
        lighthouse,
        url,
        "--quiet",
        "--output=json",
        `--output-path=${path}`,
        `--only-categories=${categories.join()}`,
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking",
      ],
      { env: { ...process.env, CHROME_PATH: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium" } },
    );
    const report = JSON.parse(await readFile(path, "utf8")) as Report;
    const scores = categories.map((name) =>
      Math.round((report.categories[name]?.score ?? 0) * 100),
    );
    console.log(`${new URL(url).pathname.replace(/\/p\/.*/, "/p/…")}: ${scores.join(" / ")}`);
    for (const { title, score } of Object.values(report.audits))
      if (score !== null && score < 0.9) console.log(`  ${score}: ${title}`);
  }
} finally {
  await school.close();
}
