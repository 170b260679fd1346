import type { InformationId } from "@elm-court/content";
import { showPage } from "../page/show-page.ts";
import type { Handle } from "../route.ts";

/** GET of a page about the pages: the same for everybody. */
export function showInformation(about: InformationId): Handle {
  return (deps, c) => showPage(deps, c, { page: "information", about });
}
