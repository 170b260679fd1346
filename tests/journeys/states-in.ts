import "@elm-court/content/drafts";
import { languageOf, type LanguageId } from "@elm-court/content";
import { elmCourtSettings } from "@elm-court/domain";
import { renderPage, styleOf } from "../../packages/parent/load-pages.ts";
import { allStates } from "../../packages/parent/page/all-states.ts";
import { documentOf } from "../../packages/parent/page/document.ts";
import { isTranslated } from "../../packages/parent/page/page.ts";
import { frameOf } from "../../packages/parent/page/school-frame.ts";

/** Every state of every page in a language, as HTML. */
export function statesIn(id: LanguageId): readonly (readonly [name: string, html: string])[] {
  const pages = Object.entries(allStates).filter(([, page]) => id === "en" || isTranslated(page));
  return pages.map(([name, page]) => {
    const frame = frameOf(elmCourtSettings, id);
    const { sheet } = styleOf(page.page, languageOf(id).direction);
    return [name, documentOf(renderPage(page, frame), frame, sheet)];
  });
}
