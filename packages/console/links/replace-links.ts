import type { NewLinkView } from "@elm-court/contract";
import { withFamily } from "../families/with-family.ts";
import { answerProblem } from "../http/answer-problem.ts";
import { makeNewLink } from "./make-new-link.ts";

/**
 * "Stop this link and send a new one": stops every link and code of the parent first, so that the old ones are dead whatever becomes of the
 * new one (product behaviour 4). Their noes count as before.
 */
export const replaceLinks = withFamily(async ({ deps, c }, family) => {
  await deps.store.stopLinks(family.parent.id, deps.now());
  const made = await makeNewLink(deps, family);
  if ("refused" in made) return answerProblem(c, "does_not_fit", [made.refused]);
  const start = `${deps.portalOrigin}/start`;
  const view: NewLinkView =
    made.done === "emailed"
      ? { emailed: true }
      : { emailed: false, code: made.code.match(/.{4}/g)?.join("-") ?? made.code, start };
  return c.json(view);
});
