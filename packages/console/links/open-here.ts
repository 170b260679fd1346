import { createHash } from "node:crypto";
import type { OpenHereView } from "@elm-court/contract";
import { addSeconds } from "@elm-court/domain";
import { withFamily } from "../families/with-family.ts";
import { answerProblem } from "../http/answer-problem.ts";
import { orderAgainst } from "./make-new-link.ts";

/** How long a parent at the desk has. What they have open then ends by itself. */
const deskSeconds = 10 * 60;

/** "Open on this device": a link for a parent who is at the desk, that ends after ten minutes, with everything that it opened. */
export const openHere = withFamily(async ({ deps, c }, family) => {
  const refused = orderAgainst(family);
  if (refused !== undefined) return answerProblem(c, "does_not_fit", [refused]);
  const token = deps.randomToken();
  const endsAt = addSeconds(deps.now(), deskSeconds);
  await deps.store.addLink({
    tokenHash: createHash("sha256").update(token).digest("hex"),
    parentId: family.parent.id,
    opens: "answer",
    endsAt,
  });
  const view: OpenHereView = { url: `${deps.portalOrigin}/p/${token}`, endsAt };
  return c.json(view);
});
