import { elmCourtSettings } from "@elm-court/domain";
import { expect, test } from "vitest";
import { isForEverybody, keptDocument } from "../page/kept-document.ts";
import { frameOf } from "../page/school-frame.ts";
import { links, openSchool } from "./school.ts";

test("the public page is the same for everybody in a language, and in each language its own", async () => {
  const school = await openSchool();
  const [english, polish, again] = [
    await school.browser().get("/"),
    await school.browser().get("/?lang=pl"),
    await school.browser().get("/"),
  ];
  expect(again.body).toBe(english.body);
  expect([english.body, polish.body].map((body) => /lang="(\w+)"/.exec(body)?.[1])).toEqual([
    "en",
    "pl",
  ]);
});

test("a page that was opened by a link is never kept: it leads on by that link", async () => {
  const school = await openSchool();
  const mothers = await school.browser().get(`/p/${links.mother}`);
  const fathers = await school.browser().get(`/p/${links.father}`);
  expect(mothers.body).toContain(links.mother);
  expect(fathers.body).toContain(links.father);
  expect(fathers.body).not.toContain(links.mother);
  const action = `/p/${links.mother}`;
  expect(isForEverybody({ page: "read", action, news: [] })).toBe(false);
});

test("a document is rendered once for the same settings, and anew when they change", () => {
  const page = { page: "read", action: undefined } as const;
  let rendered = 0;
  const render = (): string => String((rendered += 1));
  const shown = (settings: typeof elmCourtSettings) =>
    keptDocument({ settings }, page, frameOf(settings), render);
  const settings = { ...elmCourtSettings };
  expect([shown(settings), shown(settings), shown({ ...settings })]).toEqual(["1", "1", "2"]);
});
