import type { Link } from "@elm-court/store";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showNotice } from "../page/show-page.ts";
import type { Handle } from "../route.ts";
import { hasEnded } from "./has-ended.ts";
import { hashToken, isToken } from "./token.ts";

/**
 * A handler that needs a link that opens this. Unknown, stopped and wrong links get the same 404 (trust P6, ADR 0034).
 * Finding a link changes nothing: a scanner that opens it leaves no trace (product behaviour 1).
 */
export function withLink(
  opens: Link["opens"],
  handle: (deps: ParentDeps, c: Context, link: Link) => Response | Promise<Response>,
): Handle {
  return async (deps, c) => {
    const token = c.req.param("token");
    const link = isToken(token) ? await deps.store.findLink(hashToken(token)) : undefined;
    const works = link?.opens === opens && !hasEnded(link, deps.now());
    return works ? handle(deps, c, link) : showNotice(deps, c, "not_found");
  };
}
