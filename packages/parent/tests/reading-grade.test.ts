import { elmCourtSettings, explanation } from "@elm-court/domain";
import { expect, test } from "vitest";
import { renderPage } from "../load-pages.ts";
import { allStates } from "../page/all-states.ts";
import { frameOf } from "../page/school-frame.ts";
import { mainText } from "./browser.ts";
import { readingGrade } from "../../../tests/reading-grade/reading-grade.ts";

const texts = Object.entries(allStates).map(([name, page]): [string, string] => [
  name,
  mainText(renderPage(page, frameOf(elmCourtSettings)).body)
    // The urgent block is a list of names and numbers, the same on every page.
    .replace(/Child in danger now\?.*/, "")
    // A telephone number is dialled, not read.
    .replaceAll(/\b0\d[\d ]+\d\b/g, "it"),
]);

test.each(texts)("%s reads at grade 4 or lower, a legal page at 8", (name, text) => {
  const most = ["privacy", "accessibility", "receipt", "receiptNothing"].includes(name) ? 8 : 4;
  expect(readingGrade(text)).toBeLessThanOrEqual(most);
});

test.each(explanation.clauses.map(({ id, plainWords }): [string, string] => [id, plainWords]))(
  "clause %s reads at grade 6 or lower",
  (_id, plainWords) => {
    expect(readingGrade(plainWords)).toBeLessThanOrEqual(6);
  },
);

test("no page speaks of consent", () => {
  for (const [, text] of texts) expect(text).not.toMatch(/consent/i);
});
