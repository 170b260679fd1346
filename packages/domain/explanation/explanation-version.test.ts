import { expect, test } from "vitest";
import { instantOf } from "../time/instant.ts";
import { explanation } from "./explanation.ts";
import {
  type ExplanationPart,
  type ExplanationVersion,
  explanationVersions,
  listNews,
} from "./explanation-version.ts";

const day = (number: number) => instantOf(Date.UTC(2026, 8, number));
const version = (
  name: string,
  on: number,
  changed: readonly ExplanationPart[],
): ExplanationVersion => ({
  version: name,
  publishedAt: day(on),
  textHash: name,
  changed,
  reviewedOn: [],
});
const versions = [
  version("1", 1, []),
  version("2", 10, ["clause.6.2", "point.night"]),
  version("3", 20, ["clause.6.2"]),
];

test("somebody told before a version hears what it changed, over every version since, each part once", () => {
  expect(listNews(versions, day(5))).toEqual(["clause.6.2", "point.night"]);
  expect(listNews(versions, day(15))).toEqual(["clause.6.2"]);
});

test("nothing is new to somebody told of this version, nor to somebody who was never told", () => {
  expect(listNews(versions, day(20))).toEqual([]);
  expect(listNews(versions, undefined)).toEqual([]);
});

test("a review that changes nothing makes nothing new", () => {
  const reviewed = versions.map((one) => ({ ...one, reviewedOn: [] }));
  expect(listNews(reviewed, day(25))).toEqual([]);
});

test("the last version is the one that parents see, and only the first changes nothing", () => {
  expect(explanationVersions.at(-1)?.version).toBe(explanation.version);
  for (const { changed } of explanationVersions.slice(1)) expect(changed).not.toEqual([]);
});
