import { gzipSync } from "node:zlib";
import { elmCourtSettings } from "@elm-court/domain";
import { expect, test } from "vitest";
import { renderPage, style } from "../load-pages.ts";
import { allStates } from "../page/all-states.ts";
import { documentOf } from "../page/document.ts";
import { frameOf } from "../page/school-frame.ts";

const frame = frameOf(elmCourtSettings);

function wireBytes(state: string): number {
  const page = allStates[state];
  if (page === undefined) throw new Error(`no state ${state}`);
  return gzipSync(documentOf(renderPage(page, frame), frame, style)).length;
}

test("the first page is 10 KB on the wire at most, style sheet and all", () => {
  expect(wireBytes("read")).toBeLessThanOrEqual(10 * 1024);
});

test("the journey of four pages is 28 KB on the wire at most", () => {
  const journey = ["read", "question", "check", "saved"].map(wireBytes);
  expect(journey.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(28 * 1024);
});

test("no page has a script, an inline style, or anything from elsewhere", () => {
  for (const page of Object.values(allStates)) {
    const { body } = renderPage(page, frame);
    expect(body).not.toMatch(/<script|<img|<iframe|\sstyle=|\son\w+=|https?:/i);
  }
});

test("every class on a page that the style sheet should know is govuk's or ours", () => {
  for (const page of Object.values(allStates)) {
    for (const [, names] of renderPage(page, frame).body.matchAll(/class="([^"]*)"/g)) {
      for (const name of (names ?? "").split(" ")) expect(name).toMatch(/^(govuk|app)-/);
    }
  }
});
