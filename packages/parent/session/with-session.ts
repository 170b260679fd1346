import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showNotice } from "../page/show-page.ts";
import type { Handle } from "../route.ts";
import { readParentCookie } from "./parent-cookie.ts";
import { loadVisit, type Visit } from "./visit.ts";

/** A handler that needs a parent in a session; without one the answer is "Open the link in our email again". */
export function withSession(
  handle: (deps: ParentDeps, c: Context, visit: Visit) => Response | Promise<Response>,
): Handle {
  return async (deps, c) => {
    const token = readParentCookie(c);
    const visit = token === undefined ? undefined : await loadVisit(deps, token);
    if (visit === undefined) return showNotice(deps, c, "session_gone");
    if (visit.family.children.length === 0) return showNotice(deps, c, "no_children");
    return handle(deps, c, visit);
  };
}
