import { chooseLanguage, wordsIn } from "@elm-court/content";
import type { SchoolSettings } from "@elm-court/domain";
import { writeCsv } from "@elm-court/csv";
import type { PlannedParent } from "@elm-court/store";
import { addPersonalLink } from "../messages/add-personal-link.ts";
import type { WorkerDeps } from "../messages/worker-deps.ts";

type TextDeps = Pick<WorkerDeps, "randomToken" | "publicOrigin"> & {
  readonly store: Pick<WorkerDeps["store"], "addLink">;
  readonly settings: SchoolSettings;
};

/** A mobile of this country as people write it, or `undefined` for a number that takes no texts. */
function mobileOf(phone: string | undefined): string | undefined {
  const digits = phone?.replaceAll(/[^\d+]/g, "").replace(/^(?:\+44|0044)0?/, "0");
  return digits !== undefined && /^07\d{9}$/.test(digits) ? digits : undefined;
}

/** The language is in the link too: it opens in it before anybody is known. */
function inLanguage(url: string, id: string): string {
  return id === "en" ? url : `${url}?lang=${id}`;
}

/**
 * A list for the system that the school texts parents with: mobile, name, and a text with the parent's own link, in their language. No
 * child's name is in it. Whoever has no mobile is left out, and counted. A spreadsheet runs nothing of it.
 */
export async function listTexts(
  deps: TextDeps,
  planned: readonly PlannedParent[],
): Promise<{ readonly csv: string; readonly texts: number; readonly noMobile: number }> {
  const { settings } = deps;
  const rows: string[][] = [];
  for (const { parent } of planned) {
    const mobile = mobileOf(parent.phone);
    if (mobile === undefined) continue;
    const { language, say } = wordsIn(chooseLanguage(settings, parent.language));
    const link = inLanguage(await addPersonalLink(deps, parent.id, "answer"), language.id);
    rows.push([mobile, parent.name, `${settings.schoolName}: ${say("explanation.title")} ${link}`]);
  }
  return {
    csv: writeCsv([["MOBILE", "NAME", "TEXT"], ...rows]),
    texts: rows.length,
    noMobile: planned.length - rows.length,
  };
}
