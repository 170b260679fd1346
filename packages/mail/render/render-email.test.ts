import { ringUs, wordsIn } from "@elm-court/content";
import { elmCourtSettings, explanation, parseInstant } from "@elm-court/domain";
import { expect, test } from "vitest";
import { paragraph } from "../emails/email-content.ts";
import { renderExplanationEmail } from "../emails/explanation-email.ts";
import { renderReceiptEmail } from "../emails/receipt-email.ts";
import { fillPlaces } from "./fill-places.ts";
import { renderEmail } from "./render-email.ts";

const words = wordsIn("en");

const answerUrl = `https://parents.elmcourt.example/p/${"a1B2-_".repeat(7)}x`;
const email = renderExplanationEmail(words, elmCourtSettings, answerUrl, undefined);
const visible = (html: string) =>
  html
    .replaceAll(/<!--[^]*?-->|<style[^]*?<\/style>|<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll(/\s+/g, " ");

test("the subject says what it is about, and that a parent can say no", () => {
  expect(email.subject).toBe("How our staff message your child. You can say no.");
});

test("every point of the explanation is in both parts, with the telephone number and the sentence about other languages", () => {
  for (const { text } of explanation.points) {
    expect(visible(email.html)).toContain(text);
    expect(email.text).toContain(text);
  }
  for (const part of [visible(email.html), email.text]) {
    expect(part).toContain(elmCourtSettings.officePhone);
    expect(part).toContain(words.say("frame.other_languages"));
    expect(part).toContain(elmCourtSettings.schoolName);
    expect(part).not.toContain("{{");
  }
});

test("the button is the personal link, unchanged, and the text part has it on a line of its own", () => {
  const links = [...email.html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
  expect(links).toEqual([answerUrl]);
  expect(email.text.split("\n")).toContain(answerUrl);
  expect(visible(email.html)).toContain("Read and answer");
});

test("nothing is fetched from anywhere: no image, no pixel, no font, no script", () => {
  expect(email.html).not.toMatch(/<img|<script|<link|url\(|@import|\ssrc=|<iframe/i);
});

test("the HTML has a language, a direction, a title, and tables only for looks", () => {
  expect(email.html).toMatch(/<html lang="en" dir="ltr"/);
  expect(email.html).toContain(`<title>${email.subject}</title>`);
  const tables = [...email.html.matchAll(/<table[^>]*>/g)].map(([table]) => table);
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) expect(table).toContain('role="presentation"');
  expect(email.html).toContain("font-size:19px");
});

function luminance(hex: string): number {
  const parts = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!;
}

test("the button's words stand out at 7 to 1 or more", () => {
  const background = /<a\s[^>]*background:(#[0-9a-f]{6})/.exec(email.html)![1]!;
  expect(1.05 / (luminance(background) + 0.05)).toBeGreaterThan(7);
});

test("the receipt says when by London time and whom to ring, and nothing else about anybody", () => {
  const receipt = renderReceiptEmail(
    words,
    elmCourtSettings,
    parseInstant("2026-07-03T15:02:10Z")!,
  );
  expect(receipt.subject).toBe("An answer was saved");
  for (const part of [visible(receipt.html), receipt.text])
    expect(part).toMatch(
      /An answer was saved on 3 July 2026 at 16:02\.\s+Not you\? Ring 01632 960 001\./,
    );
  expect(receipt.html + receipt.text).not.toMatch(/href|https?:\/\/(?!www\.w3\.org)/);
});

test("a value is escaped in HTML, and one that looks like a place stays a value", () => {
  const value = '<b>{{officePhone}}</b>&"';
  const { language } = words;
  const { html, text } = renderEmail({ subject: value, language, blocks: [paragraph(value)] });
  const escaped = "&lt;b&gt;{{officePhone}}&lt;/b&gt;&amp;&quot;";
  expect(html).toContain(`<title>${escaped}</title>`);
  expect(html).toContain(`>${escaped}</p>`);
  expect(text).toContain(value);
});

test("a place without a value is a fault, not an email", () => {
  expect(() => fillPlaces("Ring {{nobody}}", {}, String)).toThrow("no value for nobody");
});

test("where others read the same inbox the email says whose link it holds", () => {
  const shared = renderExplanationEmail(words, elmCourtSettings, answerUrl, "Sam <Khan>");
  expect(shared.text).toContain("This link is only for Sam <Khan>.");
  expect(visible(shared.html)).toContain("This link is only for Sam &lt;Khan&gt;.");
  expect(email.text).toContain("This link is only for you.");
});

test("an email in another language has its lang and dir, its own words, and a link that opens in it", () => {
  for (const [id, dir] of [
    ["pl", "ltr"],
    ["ar", "rtl"],
  ] as const) {
    const its = wordsIn(id);
    const mail = renderExplanationEmail(its, elmCourtSettings, answerUrl, undefined);
    expect(mail.subject).toBe(its.say("explanation.title"));
    expect(mail.html).toMatch(new RegExp(`<html lang="${id}" dir="${dir}"`));
    expect(mail.html).toContain(`text-align:${dir === "rtl" ? "right" : "left"}`);
    expect(mail.text.split("\n")).toContain(`${answerUrl}?lang=${id}`);
    for (const { text } of explanation.points) expect(mail.text).not.toContain(text);
  }
});

test("every email asks people to ring in every language, each marked as what it is", () => {
  const receipt = renderReceiptEmail(
    words,
    elmCourtSettings,
    parseInstant("2026-07-03T15:02:10Z")!,
  );
  for (const mail of [email, receipt])
    for (const { text, language } of ringUs) {
      expect(mail.text).toContain(text);
      expect(mail.html).toContain(`<p lang="${language.id}" dir="${language.direction}"`);
    }
});
