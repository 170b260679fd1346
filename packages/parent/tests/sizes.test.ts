import { gzipSync } from "node:zlib";
import { type Language, languageIds, languageOf } from "@elm-court/content";
import { elmCourtSettings } from "@elm-court/domain";
import { expect, test } from "vitest";
import { renderPage, styleOf } from "../load-pages.ts";
import { allStates } from "../page/all-states.ts";
import { documentOf } from "../page/document.ts";
import { frameOf } from "../page/school-frame.ts";

const frame = frameOf(elmCourtSettings);
/** Drafts too: they must fit on the day that somebody has checked them. */
const languages = languageIds.map(languageOf);

function wireBytes(state: string, { id, direction }: Language): number {
  const page = allStates[state];
  if (page === undefined) throw new Error(`no state ${state}`);
  const frame = frameOf(elmCourtSettings, id);
  return gzipSync(documentOf(renderPage(page, frame), frame, styleOf(page.page, direction).sheet))
    .length;
}

test.each(languages)(
  "the first page in $id is 10 KB on the wire at most, style sheet and all",
  (language) => {
    const bytes = wireBytes("read", language);
    expect(bytes).toBeLessThanOrEqual(10 * 1024);
  },
);

test.each(languages)(
  "the journey of four pages in $id is 28 KB on the wire at most",
  (language) => {
    const pages = ["read", "question", "check", "saved"].map((page) => wireBytes(page, language));
    const bytes = pages.reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeLessThanOrEqual(28 * 1024);
  },
);

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
