import type { ParentDeps } from "../deps.ts";
import type { Handle } from "../route.ts";
import { withSession } from "../session/with-session.ts";
import type { Context } from "hono";
import type { Visit } from "../session/visit.ts";

/** True while this session has given a one-time code. Not where two people share the inbox that a code goes to. */
function isProven({ draft, now, family }: Visit): boolean {
  return draft.provenUntil !== undefined && now < draft.provenUntil && !family.parent.sharesEmail;
}

/** A handler that needs a session which has given a code; without one the answer leads to where one is asked for. */
export function withProof(
  handle: (deps: ParentDeps, c: Context, visit: Visit) => Response | Promise<Response>,
): Handle {
  return withSession((deps, c, visit) =>
    isProven(visit) ? handle(deps, c, visit) : c.redirect("/code", 303),
  );
}
