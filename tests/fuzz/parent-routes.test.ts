import * as fc from "fast-check";
import { elmCourtSettings } from "@elm-court/domain";
import { parentRoutes } from "@elm-court/parent";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../packages/parent/load-pages.ts";
import { allStates } from "../../packages/parent/page/all-states.ts";
import { frameOf } from "../../packages/parent/page/school-frame.ts";
import { answerAll, open } from "../../packages/parent/tests/journey.ts";
import { ids, links, openSchool } from "../../packages/parent/tests/school.ts";
import { anyText, fuzzRuns } from "./any-body.ts";

const frame = frameOf(elmCourtSettings);
const bodies = Object.values(allStates).map((page) => renderPage(page, frame).body);
const attributesOf = (name: string): readonly string[] => [
  ...new Set(
    bodies.flatMap((body) =>
      [...body.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value),
    ),
  ),
];

/** Every field that a form of any page has, and every value that one of them sends. */
const fieldNames = attributesOf("name");
const fieldValues = attributesOf("value");

const anyForm = fc.array(
  fc.tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fieldNames) }, anyText),
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fieldValues) }, anyText),
  ),
  { maxLength: 8 },
);

const posts = parentRoutes.filter(({ method }) => method === "POST");

/** Promise P16, for the pages: any form, sent to any route, is answered by a page; and a no that stands goes on standing. */
describe("whatever form a page of the parents is sent", () => {
  it("has fields and values to try", () => {
    expect(fieldNames.length).toBeGreaterThan(5);
    expect(fieldValues.length).toBeGreaterThan(10);
  });

  it.each(posts)("POST $path answers with a page, and loses no objection", async ({ path }) => {
    const school = await openSchool();
    await answerAll(school.browser(), links.father, "no");
    await fc.assert(
      fc.asyncProperty(anyForm, fc.boolean(), async (fields, begun) => {
        const browser = school.browser();
        if (begun) await open(browser, links.mother);
        const answer = await browser.post(
          path
            .replace(":token", path.startsWith("/u") ? links.paper : links.mother)
            .replace(":n", "1"),
          fields,
        );
        expect(answer.status).toBeLessThan(500);
        expect(answer.status === 303 || answer.body.includes("<main")).toBe(true);
        expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      }),
      { numRuns: fuzzRuns },
    );
    for (const { objections } of await school.states())
      expect(objections).toContainEqual(
        expect.objectContaining({
          respondent: expect.objectContaining({ parentId: ids.father }),
          status: "active",
        }),
      );
  });
});
