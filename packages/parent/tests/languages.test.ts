import { createHash } from "node:crypto";
import { languageOf, shownLanguages, wordsIn } from "@elm-court/content";
import { elmCourtSettings } from "@elm-court/domain";
import { expect, test } from "vitest";
import { renderPage, styleOf } from "../load-pages.ts";
import { allStates } from "../page/all-states.ts";
import { documentOf } from "../page/document.ts";
import { isTranslated } from "../page/page.ts";
import { frameOf } from "../page/school-frame.ts";
import { mainText, openBrowser, type Visited } from "./browser.ts";
import { sendAnswers } from "./journey.ts";
import { ids, links, openSchool } from "./school.ts";

const polish = wordsIn("pl");
const english = wordsIn("en");
const langOf = ({ body }: Visited) =>
  /<html lang="(\w+)" dir="(\w+)"/.exec(body)?.slice(1).join(" ");

/** The same school, in which the mother's language is on record. */
async function schoolWhere(language: string) {
  return openSchool({
    change: (store) => ({
      loadFamily: async (id) => {
        const family = await store.loadFamily(id);
        if (family === undefined || id !== ids.mother) return family;
        return { ...family, parent: { ...family.parent, language } };
      },
    }),
  });
}

test("a language chosen on the first page is kept until the session ends, errors and all", async () => {
  const school = await openSchool();
  const browser = school.browser();
  const read = await browser.get(`/p/${links.mother}?lang=pl`);
  expect(langOf(read)).toBe("pl ltr");
  const action = /action="([^"]+)"/.exec(read.body)?.[1] ?? "";
  expect(action).toBe(`/p/${links.mother}?lang=pl`);
  const pages = [
    await browser.send(action, [["do", "answer"]]),
    await browser.post("/answer", []),
    await browser.send("/answer", [["answer", "some"]]),
    await browser.post("/answer/child/1", []),
    await browser.send("/answer/child/1", [["ways", "email"]]),
    await browser.send("/answer/child/2", [["ways", "none"]]),
    await browser.post("/check", [["respondent", "someone_else"]]),
    await sendAnswers(browser),
    await browser.send("/finish", []),
  ];
  expect(pages.map(langOf)).toEqual(pages.map(() => "pl ltr"));
  expect(mainText(pages[1]?.body ?? "")).toContain(polish.say("frame.problem"));
  expect(mainText(pages.at(-2)?.body ?? "")).toContain(polish.say("saved.title"));
  expect(browser.cookie()).toBeUndefined();
  for (const state of await school.states()) expect(state.objections).toHaveLength(1);
});

test("a language can be changed in the middle, and back", async () => {
  const browser = (await openSchool()).browser();
  await browser.send(`/p/${links.mother}?lang=pl`, [["do", "answer"]]);
  expect(langOf(await browser.get("/answer?lang=ar"))).toBe("ar rtl");
  expect(langOf(await browser.get("/answer"))).toBe("ar rtl");
  await browser.get("/answer?lang=en");
  expect(langOf(await browser.get("/answer"))).toBe("en ltr");
});

test("choosing a language without a session keeps nothing: no cookie, no session", async () => {
  const school = await openSchool();
  const browser = school.browser();
  const read = await browser.get(`/p/${links.mother}?lang=pl`);
  expect(read.headers.get("set-cookie")).toBeNull();
  expect(langOf(await browser.get(`/p/${links.mother}`))).toBe("en ltr");
});

test("the language that the school has on record is used, unless another one is asked for", async () => {
  const browser = (await schoolWhere("pl-PL")).browser();
  expect(langOf(await browser.get(`/p/${links.mother}`))).toBe("pl ltr");
  expect(langOf(await browser.get(`/p/${links.mother}?lang=en`))).toBe("en ltr");
  expect(langOf(await browser.get(`/p/${links.father}`))).toBe("en ltr");
});

test.each([
  ["a draft", "ur"],
  ["a language nobody translated into", "fr"],
  ["no language", "<b>"],
])("%s is shown in English instead", async (_, language) => {
  const browser = (await schoolWhere(language)).browser();
  expect(langOf(await browser.get(`/p/${links.mother}`))).toBe("en ltr");
  const asked = await browser.get(`/?lang=${encodeURIComponent(language)}`);
  expect(langOf(asked)).toBe("en ltr");
});

test("a browser's own language is used where nothing else is known", async () => {
  const { app } = await openSchool();
  const visit = (header: string) =>
    openBrowser(app).visit("/", { headers: { "accept-language": header } });
  expect(langOf(await visit("pl-PL,pl;q=0.9,en;q=0.8"))).toBe("pl ltr");
  expect(langOf(await visit("en-GB,pl;q=0.5"))).toBe("en ltr");
  expect(langOf(await visit("fr,ar;q=0.5"))).toBe("ar rtl");
});

test("a page that is only in English says so in the language that was asked for", async () => {
  const browser = (await openSchool()).browser();
  await browser.send(`/p/${links.mother}?lang=ar`, [["do", "answer"]]);
  const page = await browser.get("/code");
  expect(langOf(page)).toBe("en ltr");
  const { say } = wordsIn("ar");
  expect(page.body).toContain(
    `<p class="govuk-body" lang="ar" dir="rtl">${say("frame.only_english")} ${say("frame.other_languages")}`,
  );
});

const shown = shownLanguages(elmCourtSettings);
const states = Object.entries(allStates);

test.each(shown.map(languageOf))(
  "every state in $id has lang, dir, and no other language's words",
  (language) => {
    const frame = frameOf(elmCourtSettings, language.id);
    for (const [name, page] of states.filter(([, page]) => isTranslated(page))) {
      const html = documentOf(
        renderPage(page, frame),
        frame,
        styleOf(page.page, language.direction).sheet,
      );
      expect(html).toContain(`<html lang="${language.id}" dir="${language.direction}"`);
      const text = mainText(html);
      const others = shown.filter((id) => id !== language.id).map(wordsIn);
      for (const { say } of others)
        for (const key of [
          "frame.problem",
          "question.continue",
          "saved.finish",
          "frame.error",
          "read.answer",
        ] as const)
          expect([name, text.split("\n").map((line) => line.trim())]).not.toEqual([
            name,
            expect.arrayContaining([say(key)]),
          ]);
    }
  },
);

test("the page says in every language, checked or not, that it can be rung", async () => {
  const { body } = await (await openSchool()).browser().get("/");
  for (const id of ["pl", "ar"] as const)
    expect(body).toContain(wordsIn(id).say("frame.other_languages"));
  expect(body).toContain(english.say("frame.other_languages"));
});

test("a style sheet for right to left is the other one mirrored, and keeps its tick as it is", () => {
  const tick = (direction: "ltr" | "rtl") => {
    const { sheet } = styleOf("child", direction);
    return [...sheet.matchAll(/__label:after\{[^}]*rotate\(([^)]*)\)/g)].at(-1)?.[1];
  };
  expect(styleOf("child", "rtl").sheet).not.toBe(styleOf("child", "ltr").sheet);
  expect([tick("ltr"), tick("rtl")]).toEqual(["-45deg", "-45deg"]);
});

test("a page lets in its own style sheet, by its hash, and no other", async () => {
  const { app } = await openSchool();
  for (const path of ["/", "/?lang=ar", "/finished", "/nothing-here"]) {
    const response = await app.request(path);
    const sheet = /<style>([^<]*)<\/style>/.exec(await response.text())?.[1] ?? "";
    const hash = createHash("sha256").update(sheet).digest("base64");
    expect(response.headers.get("content-security-policy")).toContain(
      `style-src 'sha256-${hash}';`,
    );
  }
});
