import { gzipSync } from "node:zlib";
import { openBrowser, openPhone } from "../journeys/open-browser.ts";
import { openSchool } from "../journeys/open-school.ts";
import { statesIn } from "../journeys/states-in.ts";
import { countWire, largestPaintOf, slowDown } from "./slow-phone.ts";
import { walkJourney } from "./walk-journey.ts";

const runs = 5;

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** `npm run targets`: what the parents' pages cost a phone, by the browser's own count, against the school of the sample. */
const [school, browser] = await Promise.all([openSchool(), openBrowser()]);
const link = school.run.parentLinks[0] ?? "";
try {
  const paints: Record<string, number[]> = {};
  for (let run = 0; run < runs; run += 1) {
    const { page, context } = await openPhone(browser, true);
    const { session } = await countWire(page);
    await slowDown(session);
    await walkJourney(page, link, async (name) => {
      (paints[name] ??= []).push(await largestPaintOf(page));
    });
    await context.close();
  }
  const { page, context } = await openPhone(browser, true);
  const { wire } = await countWire(page);
  let first = "";
  const taps = await walkJourney(page, link, async (name) => {
    await page.waitForLoadState("networkidle");
    if (name === "read") first = `${kilobytes(wire.bytes)} in ${wire.requests} request`;
  });
  await context.close();
  const states = statesIn("en");
  const largest = states
    .map(([name, html]) => ({ name, bytes: gzipSync(html).length }))
    .toSorted((a, b) => b.bytes - a.bytes)[0];
  console.log(`first page on the wire, headers and all: ${first}`);
  console.log(
    `journey of four pages on the wire: ${kilobytes(wire.bytes)}, ${wire.requests} requests`,
  );
  console.log(`taps, the link included: ${taps}`);
  console.log(`script: ${states.some(([, html]) => html.includes("<script")) ? "some" : "none"}`);
  console.log(
    `largest page of ${states.length} states: ${largest?.name}, ${kilobytes(largest?.bytes ?? 0)} compressed`,
  );
  for (const [name, times] of Object.entries(paints))
    console.log(
      `largest paint of “${name}” at 400 kbit/s, 400 ms, processor 4× slower: ${(median(times) / 1000).toFixed(2)} s (median of ${times.length})`,
    );
} finally {
  await browser.close();
  await school.close();
}
