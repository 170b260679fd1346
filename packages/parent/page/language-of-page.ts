import { chooseLanguage, type LanguageId } from "@elm-court/content";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { readAskedLanguage } from "../session/parent-cookie.ts";

/** The languages that the browser asks for, best first, as browsers send them. */
function acceptedLanguages(c: Context): readonly string[] {
  const header = c.req.header("Accept-Language") ?? "";
  return header.split(",").map((one) => one.split(";")[0]?.trim() ?? "");
}

/**
 * The language of a page: what was asked for, else what the school has on record for the parent, else what the browser is set to,
 * each only where the school has had the translation checked; else English.
 */
export function languageOfPage(
  { settings }: ParentDeps,
  c: Context,
  onRecord: string | undefined,
): LanguageId {
  return chooseLanguage(settings, readAskedLanguage(c), onRecord, ...acceptedLanguages(c));
}
