import { type ExplanationVersion, instantOf } from "@elm-court/domain";
import { expect, test } from "vitest";
import { loadNews } from "../reading/load-news.ts";
import { answerAll } from "./journey.ts";
import { ids, links, openSchool } from "./school.ts";

const first = { version: "1", textHash: "1", reviewedOn: [] } as const;
const versions: readonly ExplanationVersion[] = [
  { ...first, publishedAt: instantOf(Date.UTC(2026, 0, 1)), changed: [] },
  { ...first, version: "2", publishedAt: instantOf(Date.UTC(2026, 5, 1)), changed: ["clause.6.2"] },
];

async function newsFor(school: Awaited<ReturnType<typeof openSchool>>, parentId = ids.mother) {
  const family = await school.store.loadFamily(parentId);
  if (family === undefined) throw new Error("no family");
  return loadNews(school.deps, family, versions);
}

test("a parent told before the new version hears what has changed; one who was never told does not", async () => {
  const school = await openSchool();
  await answerAll(school.browser(), links.mother, "do_not_object");
  expect(await newsFor(school)).toEqual(["clause.6.2"]);
  expect(await newsFor(school, ids.father)).toEqual([]);
});

test("a parent told of the new version hears nothing new", async () => {
  const school = await openSchool();
  school.pass(120 * 86_400);
  await school.browser().send(`/p/${links.mother}`, [["do", "read"]]);
  expect(await newsFor(school)).toEqual([]);
});

test("at an address that two people share nothing says that one of them has read or answered", async () => {
  const school = await openSchool({ sharesEmail: true });
  await answerAll(school.browser(), links.mother, "do_not_object");
  expect(await newsFor(school)).toEqual([]);
});
