import {
  allLinkAskings,
  emailKey,
  isErrandId,
  linkAskings,
  makeId,
  parseEmail,
} from "@elm-court/domain";
import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import { hashToken } from "../session/token.ts";

/**
 * Leaves word for a worker to email a link to whoever has this address. The page itself looks nobody up, so that it does the same, and
 * takes as long, whether the address is known or not (trust P6); only the hash of the address is kept, counted or left.
 */
export async function askForLink(deps: ParentDeps, c: Context, typed: string): Promise<Response> {
  const { store, now, randomId } = deps;
  const address = parseEmail(typed);
  if (address === undefined) {
    const view = { page: "start", code: "", email: typed.slice(0, 100) } as const;
    return showPage(deps, c, { ...view, error: "email_shape" }, 422);
  }
  const at = now();
  const addressHash = hashToken(emailKey(address));
  const counted = [
    await store.countTry("link_asked", allLinkAskings, at),
    await store.countTry(`link_asked ${addressHash}`, linkAskings, at),
  ];
  if (counted.includes("over"))
    return showPage(deps, c, { page: "start_wait", why: "email_often" }, 429);
  const id = makeId(isErrandId, "ern", randomId());
  await store.addErrand({ id, kind: "find_address", addressHash, at });
  return c.redirect("/start/sent", 303);
}
