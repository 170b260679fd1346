import { instantOf } from "@elm-court/domain";
import { createMemoryStore } from "@elm-court/store";
import { reviewImport } from "../review-import.ts";
import { expect, it } from "vitest";
import { listReview } from "./list-review.ts";

const header =
  "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_POSTCODE,PARENT_1_NAME,PARENT_1_EMAIL";

it.each([
  ["", ["2", "3"]],
  ["LS1 4AP", []],
])("lists one person who may be two, with their rows (postcode %j)", async (postcode, expected) => {
  const rows = ["Amira,Khan,2012-09-01", "Yusuf,Khan,2014-09-01"].map(
    (child) => `${child},${postcode},Sam Khan,sam@families.example`,
  );
  const review = await reviewImport(
    {
      store: createMemoryStore(),
      now: () => instantOf(Date.UTC(2026, 10, 24, 12)),
      recordedBy: "office",
    },
    [{ name: "pupils.csv", bytes: Buffer.from([header, ...rows].join("\n")) }],
  );
  if (review.outcome !== "ready") throw new Error(review.problem.message);
  const list = listReview(review).find(({ title }) => title.startsWith("One person or two?"));
  expect((list?.rows ?? []).map(([number]) => number)).toEqual(expected);
});
