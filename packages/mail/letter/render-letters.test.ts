import { ringUs, wordsIn } from "@elm-court/content";
import { elmCourtSettings, explanation } from "@elm-court/domain";
import { expect, test } from "vitest";
import { encode } from "uqr";
import { escapeHtml } from "../template/escape-html.ts";
import { qrSvg } from "./qr-svg.ts";
import { type Letter, renderLetters } from "./render-letters.ts";

const letter: Letter = {
  name: "Sam <Marlow>",
  addressLines: ["1 Elm Road", "ZZ99 1ZZ"],
  code: "7KQ29XTR4MND",
  url: "https://parents.elmcourt.example/start?code=7KQ29XTR4MND",
  typedAddress: "parents.elmcourt.example/start",
};
const render = (id: "en" | "pl" | "ar") =>
  renderLetters([{ words: wordsIn(id), letter }], elmCourtSettings);

test("the letter says what page and email say, with the code, the number to ring, and every language's sentence", () => {
  const html = render("en");
  for (const { text } of explanation.points) expect(html).toContain(text);
  for (const { text, language } of ringUs)
    expect(html).toContain(
      `<p lang="${language.id}" dir="${language.direction}">${escapeHtml(text)}</p>`,
    );
  expect(html).toContain("7KQ2-9XTR-4MND");
  expect(html).toContain("01632 960 001");
  expect(html).toContain("parents.elmcourt.example/start");
  expect(html).not.toContain("{{");
});

test("the slip on the back has each way that the school uses, a place to sign, and the code again", () => {
  const back = render("en").split('class="slip"')[1] ?? "";
  for (const { name } of elmCourtSettings.ways) expect(back).toContain(`</span>${name}`);
  for (const word of ["I do not object", "Signature", "Date", "7KQ2-9XTR-4MND"])
    expect(back).toContain(word);
});

test("a name is text, and nothing is fetched, run or linked", () => {
  const html = render("en");
  expect(html).toContain("Sam &lt;Marlow&gt;");
  expect(html).not.toMatch(/<script|<img|<link|<a |url\(|@import|\ssrc=/i);
});

test("a letter is in the parent's language, marked as it is, right to left where it is", () => {
  expect(render("pl")).toContain('<article lang="pl" dir="ltr">');
  expect(render("pl")).toContain(wordsIn("pl").say("letter.signature"));
  expect(render("ar")).toContain('<article lang="ar" dir="rtl">');
});

test("the picture is 35 mm, holds the whole address at error correction M, and has its quiet border", () => {
  const { size, version } = encode(letter.url, { ecc: "M", border: 4 });
  const svg = qrSvg(letter.url);
  expect(svg).toContain('width="35mm" height="35mm"');
  // Printed, one module is at least 0.7 mm: a phone a hand away reads it.
  expect(35 / size).toBeGreaterThan(0.7);
  expect(version).toBeLessThanOrEqual(6);
});
