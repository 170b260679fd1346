import { expect, test } from "vitest";
import { CannotExpress, express, inUse } from "./express-fixture.ts";
import { type Fixture, loadFixtures } from "./govuk-fixtures.ts";
import { normaliseHtml } from "./normalise-html.ts";

/** What our wrapper makes of a fixture; `undefined` where its props cannot say it. */
function expressed(component: string, { options }: Fixture): string | undefined {
  try {
    return express[component]?.(options);
  } catch (error) {
    if (error instanceof CannotExpress) return undefined;
    throw error;
  }
}

/** How many of its fixtures each wrapper can express: what it cannot, our pages do not use. */
const compared: Readonly<Record<string, string>> = {
  "back-link": "3 of 7",
  button: "7 of 38",
  checkboxes: "7 of 42",
  details: "3 of 10",
  "error-message": "1 of 9",
  "error-summary": "2 of 19",
  "generic-header": "2 of 7",
  hint: "1 of 6",
  input: "7 of 45",
  "inset-text": "3 of 6",
  "language-navigation": "4 of 13",
  panel: "3 of 19",
  radios: "6 of 43",
  "skip-link": "2 of 9",
  "summary-list": "2 of 30",
  textarea: "6 of 18",
};

test.each(Object.entries(compared))(
  "%s renders as govuk-frontend does, in each fixture that its props can express",
  (component, count) => {
    const fixtures = loadFixtures(component);
    const ours = fixtures.flatMap((fixture) => {
      const html = expressed(component, fixture);
      return html === undefined ? [] : [{ fixture, html }];
    });
    for (const { fixture, html } of ours) {
      const { name } = fixture;
      expect({ name, html: normaliseHtml(html) }).toEqual({
        name,
        html: normaliseHtml(fixture.html),
      });
    }
    expect(`${ours.length} of ${fixtures.length}`).toBe(count);
  },
);

/** Wrappers without fixtures to be compared with: the crown and licence are not ours, and a card is a fixture of its list. */
const notCompared = ["footer", "summary-card"];

test("every wrapper in use is compared, but for a named few", () => {
  expect([...Object.keys(compared), ...notCompared].toSorted()).toEqual(inUse.toSorted());
});
