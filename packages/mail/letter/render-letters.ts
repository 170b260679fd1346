import { ringUs, type Words } from "@elm-court/content";
import { explanation, type SchoolSettings, waysInUse } from "@elm-court/domain";
import { escapeHtml as text } from "../template/escape-html.ts";
import { letterStyle } from "./letter-style.ts";
import { qrSvg } from "./qr-svg.ts";

/** What one letter needs to know of its parent. No child's name: the envelope may be opened by somebody else. */
export type Letter = {
  /** Who it is for, as on the envelope. */
  readonly name: string;
  readonly addressLines: readonly string[];
  /** 12 characters that stand for the parent's link, shown as they are. */
  readonly code: string;
  /** What the picture leads to; it carries the code. */
  readonly url: string;
  /** Where the code is typed, as a person would type it. */
  readonly typedAddress: string;
};

/** `7KQ2-9XTR-4MND`: in fours, because that is how people copy it. */
function inFours(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((one) => `<p>${text(one)}</p>`).join("");
}

function front({ say }: Words, settings: SchoolSettings, letter: Letter): string {
  const phone = settings.officePhone;
  const ring = ringUs.map(
    ({ language, text: sentence }) =>
      `<p lang="${language.id}" dir="${language.direction}">${text(sentence)}</p>`,
  );
  return `<section class="front">
<address>${[letter.name, ...letter.addressLines].map(text).join("<br>")}</address>
<p class="school">${text(settings.schoolName)}</p>
<h1>${text(say("explanation.title"))}</h1>
<p>${text(say("letter.dear", { name: letter.name }))}</p>
<ul>${explanation.points.map(({ id }) => `<li>${text(say(`point.${id}`))}</li>`).join("")}</ul>
<div class="answer">${qrSvg(letter.url)}<div>${paragraphs([say("letter.scan"), say("letter.type", { address: letter.typedAddress })])}
<p class="code" dir="ltr">${text(inFours(letter.code))}</p>${paragraphs([say("letter.back", { phone })])}</div></div>
<div class="ring">${ring.join("")}<p dir="ltr">${text(phone)}</p></div>
</section>`;
}

function box(label: string, hint = ""): string {
  const small = hint === "" ? "" : ` <small>${text(hint)}</small>`;
  return `<li><span class="box"></span>${text(label)}${small}</li>`;
}

function line(label: string): string {
  return `<p class="line">${text(label)}<span></span></p>`;
}

function slip({ say, language }: Words, settings: SchoolSettings, letter: Letter): string {
  const ways = waysInUse(settings).map((way) => box(way.nameIn?.[language.id] ?? way.name));
  return `<section class="slip">
<h2>${text(say("letter.slip"))}</h2>
<p>${text(say("letter.slip_how"))}</p>
<p class="code" dir="ltr">${text(inFours(letter.code))}</p>
${line(say("letter.children"))}${line("")}
<p>${text(say("letter.each"))}</p>
<h3>${text(say("letter.tick"))}</h3>
<ul class="boxes">${box(say("question.do_not_object"))}
${box(say("letter.only"))}<li><ul class="boxes">${ways.join("")}</ul></li>
${box(say("question.no"), say("question.no_hint"))}</ul>
${line(say("check.name"))}${line(say("check.relationship"))}${line(say("letter.signature"))}${line(say("letter.date"))}
<p>${text(settings.schoolName)}</p>
</section>`;
}

/**
 * Letters as one HTML page to print, each with its reply slip on the back (clause 5.1 for those whom email does not reach): the
 * same words as page and email. No script, nothing fetched from anywhere; a browser prints it as a tagged PDF.
 */
export function renderLetters(
  letters: readonly { readonly words: Words; readonly letter: Letter }[],
  settings: SchoolSettings,
): string {
  const pages = letters.map(({ words, letter }) => {
    const { id, direction } = words.language;
    return `<article lang="${id}" dir="${direction}">${front(words, settings, letter)}${slip(words, settings, letter)}</article>`;
  });
  return `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>${text(settings.schoolName)}</title><style>${letterStyle}</style></head><body>${pages.join("")}</body></html>`;
}
