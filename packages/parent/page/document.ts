import type { RenderedPage } from "./render-page.tsx";
import type { SchoolFrame } from "./school-frame.ts";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? "");
}

/** A whole HTML document around a rendered page, with the style sheet in it. It has no script. */
export function documentOf(
  page: RenderedPage,
  { schoolName, words }: SchoolFrame,
  style: string,
): string {
  const { id, direction } = words.language;
  return `<!doctype html><html lang="${id}" dir="${direction}" class="govuk-template"><head><meta charset="utf-8"><title>${escapeText(`${page.title} – ${schoolName}`)}</title><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><style>${style}</style></head><body class="govuk-template__body">${page.body}</body></html>`;
}
