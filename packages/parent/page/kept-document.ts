import type { SchoolSettings } from "@elm-court/domain";
import type { Page } from "./page.ts";
import type { SchoolFrame } from "./school-frame.ts";

/** The documents of each school's settings, by page and languages. New settings are a new object, and begin anew. */
const kept = new WeakMap<SchoolSettings, Map<string, string>>();

/** True for a page that holds nothing of a family, and is the same for everybody in a language. */
export function isForEverybody(page: Page): boolean {
  return page.page === "information" || (page.page === "read" && page.action === undefined);
}

/** The document of a page that is for everybody: rendered once, and then given as it is. */
export function keptDocument(
  { settings }: { readonly settings: SchoolSettings },
  page: Page,
  { words, asked }: Pick<SchoolFrame, "words" | "asked">,
  render: () => string,
): string {
  const documents = kept.get(settings) ?? new Map<string, string>();
  kept.set(settings, documents);
  const name = JSON.stringify([page, words.language.id, asked.language.id]);
  const document = documents.get(name) ?? render();
  documents.set(name, document);
  return document;
}
