import type { Language } from "@elm-court/content";
import type { Block, EmailContent } from "../emails/email-content.ts";
import { shells } from "../dist/shells.js";
import { escapeHtml } from "../template/escape-html.ts";
import { fillPlaces } from "./fill-places.ts";

/** What an email says, ready to be put into MIME. */
export type RenderedEmail = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.text;
    case "button":
      // The address stands alone on its line, so that no reader takes a full stop for a part of it.
      return `${block.label}:\n${block.url}`;
  }
}

function placesOf(block: Block, around: Language): Readonly<Record<string, string>> {
  if (block.kind === "button") return { label: block.label, url: block.url };
  if (block.kind === "heading") return { text: block.text };
  const { id: lang, direction: dir } = block.language ?? around;
  return { text: block.text, lang, dir, align: dir === "rtl" ? "right" : "left" };
}

/** An email as HTML, escaped and with its language and direction, and as text: one column, 19 px, nothing fetched from anywhere. */
export function renderEmail({ subject, language, blocks }: EmailContent): RenderedEmail {
  const shell = shells[language.direction];
  const htmlOf = (block: Block) =>
    fillPlaces(shell[block.kind], placesOf(block, language), escapeHtml);
  const head = fillPlaces(shell.head, { language: language.id, subject }, escapeHtml);
  return {
    subject,
    html: head + blocks.map(htmlOf).join("") + shell.foot,
    text: `${blocks.map(blockText).join("\n\n")}\n`,
  };
}
