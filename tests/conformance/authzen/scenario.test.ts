import { describe, expect, it } from "vitest";
import { scenario } from "./scenario.ts";

const upTo = (section: string, last: number): string[] =>
  Array.from({ length: last }, (_, place) => `${section}-${place + 1}`);

/** The sections of the scenario's document that hold a test, from its matrix of test ids and its headings. */
const sections = [
  ...upTo("c-2-2", 9),
  ...upTo("c-2-3", 2),
  ...upTo("c-2-4", 6),
  ...upTo("c-2-5", 2),
  "c-2-6",
  ...upTo("c-3-2", 7),
  ...upTo("c-3-3", 4),
  ...upTo("c-3-4", 3),
  ...upTo("c-4-2", 4),
  ...upTo("c-4-3", 4),
  ...upTo("c-4-4", 3),
  ...upTo("c-4-5", 4),
  ...upTo("c-4-6", 2),
  ...upTo("c-4-7", 2),
  "c-5",
  ...upTo("c-6", 6),
];

describe("the certification scenario of AuthZEN 1.0, over the product's protocol layer", () => {
  it("is there whole: every section that holds a test, once", () => {
    expect(scenario.map(({ id }) => id).toSorted()).toEqual(sections.toSorted());
  });

  it.each(scenario.map((one) => [one.id, one.level, one.what, one.check] as const))(
    "passes %s (%s): %s",
    async (_id, _level, _what, check) => {
      await expect(check()).resolves.toBeUndefined();
    },
  );
});
