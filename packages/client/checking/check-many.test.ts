import { describe, expect, it } from "vitest";
import { about, changed, openClient, type Weather } from "../../../tests/client/client-world.ts";
import { splitList } from "./split-list.ts";

const list = (length: number) =>
  Array.from({ length }, (_, place) => about(place % 3 === 0 ? "pup_no0" : "pup_open0"));

describe("a list", () => {
  it("has an answer for each question, in its place, in calls of a thousand, with progress", async () => {
    const { client, sent } = await openClient();
    const seen: unknown[] = [];
    const answers = await client.checkMany(list(2001), { onProgress: (one) => seen.push(one) });
    expect(answers.map(({ allowed }) => allowed)).toEqual(list(2001).map((_, n) => n % 3 !== 0));
    expect(sent.map(({ path }) => path)).toEqual(Array(3).fill("/access/v1/evaluations"));
    expect(seen).toEqual([
      { done: 1000, of: 2001 },
      { done: 2000, of: 2001 },
      { done: 2001, of: 2001 },
    ]);
  });

  it("is nothing for nothing, without a call", async () => {
    const { client, sent } = await openClient();
    expect(await client.checkMany([])).toEqual([]);
    expect(sent).toEqual([]);
  });

  it("is divided by its bytes too", async () => {
    const { client, sent } = await openClient();
    const long = { ...about("pup_open0"), reason: "other_work", reasonWords: "w".repeat(500) };
    const answers = await client.checkMany(Array.from({ length: 1900 }, () => long));
    expect(answers.every(({ allowed }) => allowed)).toBe(true);
    expect(Math.max(...sent.map(({ body }) => body.length))).toBeLessThan(1_000_000);
  });

  it.each([
    ["one answer too few", -1],
    ["one answer too many", 1],
  ])("is all no with %s: nobody knows whose is whose", async (_, by) => {
    const weather: Weather = async (_request, pass) =>
      changed(await pass(), {
        json: ({ evaluations }: { evaluations: unknown[] }) => ({
          evaluations: by < 0 ? evaluations.slice(0, by) : [...evaluations, evaluations[1]],
        }),
      });
    const { client } = await openClient({ weather });
    const answers = await client.checkMany(list(5));
    expect(answers.map(({ allowed, code }) => [allowed, code])).toEqual(
      Array.from({ length: 5 }, () => [false, "unavailable"]),
    );
  });

  it("keeps what was answered when the service goes half way, and the rest is no", async () => {
    let calls = 0;
    const weather: Weather = (_, pass) =>
      (calls += 1) === 1 ? pass() : Promise.reject(new TypeError("fetch failed"));
    const { client } = await openClient({ weather });
    const answers = await client.checkMany(Array.from({ length: 2500 }, () => about("pup_open0")));
    expect(answers.slice(0, 1000).every(({ allowed }) => allowed)).toBe(true);
    expect(answers.slice(1000).some(({ allowed }) => allowed)).toBe(false);
    expect(answers).toHaveLength(2500);
  });

  it("asks once more about those that could not be read, and only those", async () => {
    let calls = 0;
    const weather: Weather = async (_, pass) => {
      calls += 1;
      if (calls > 1) return pass();
      return changed(await pass(), {
        json: ({ evaluations }: { evaluations: object[] }) => ({
          evaluations: evaluations.map((one, place) => (place === 1 ? unread : one)),
        }),
      });
    };
    const unread = {
      decision: false,
      context: { outcome: "deny", code: "unavailable", retry: "soon", urgentHelp: "999" },
    };
    const { client, sent } = await openClient({ weather });
    const answers = await client.checkMany([
      about("pup_no0"),
      about("pup_open0"),
      about("pup_no0"),
    ]);
    expect(answers.map(({ allowed }) => allowed)).toEqual([false, true, false]);
    expect(JSON.parse(sent[1]?.body ?? "")).toMatchObject({
      evaluations: [{ resource: { id: "pup_open0" } }],
    });
  });

  it("has a no in the place of a question that cannot be written, and answers the rest", async () => {
    const { client } = await openClient();
    const answers = await client.checkMany([
      { ...about("x"), reason: 1n as never },
      about("pup_open0"),
    ]);
    expect(answers.map(({ allowed, code }) => [allowed, code])).toEqual([
      [false, "malformed_body"],
      [true, "allowed"],
    ]);
  });
});

describe("dividing a list", () => {
  it("keeps the order and leaves nothing out", () => {
    const jsons = ["aa", "bb", "cccccccc", "d"];
    expect(splitList(jsons, 2, 100)).toEqual([
      ["aa", "bb"],
      ["cccccccc", "d"],
    ]);
    expect(splitList(jsons, 10, 6)).toEqual([["aa", "bb"], ["cccccccc"], ["d"]]);
    expect(splitList([], 2, 100)).toEqual([]);
  });
});
