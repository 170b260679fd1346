import { addSeconds } from "@elm-court/domain";
import type { Context } from "hono";
import type { ConsoleDeps } from "../deps.ts";
import { giveCookie, readCookie, takeCookie } from "./console-cookie.ts";
import { hashToken, personHash } from "./hash.ts";
import { signInTrouble } from "./sign-in-trouble.ts";

/** A working day. A session is not made longer by being used. */
const sessionSeconds = 8 * 60 * 60;

/**
 * Where the provider sends the browser back to. It counts only in the browser in which it began, once, within ten minutes. Who is
 * not on the school's list does not come in, whatever the provider says; who is, is signed in with the groups it named.
 */
export async function finishSignIn(deps: ConsoleDeps, c: Context): Promise<Response> {
  const { store } = deps;
  const browser = readCookie(c, "console-sign-in");
  const state = c.req.query("state") ?? "";
  takeCookie(c, "console-sign-in");
  const begun = await store.takeSignIn(hashToken(state), deps.now());
  if (begun === undefined || browser === undefined || hashToken(browser) !== begun.browserHash)
    return signInTrouble(c, "refused", "not_begun_here");
  const answeredAt = new URL(new URL(c.req.url).search, `${deps.publicOrigin}/console/signed-in`);
  const signedIn = await deps.signIn.redeem(answeredAt, { ...begun, state });
  if ("refused" in signedIn) return signInTrouble(c, "refused", signedIn.refused);

  const known = await store.findPerson(personHash(signedIn.issuer, signedIn.subject));
  if (known === undefined || known.removedAt !== undefined)
    return signInTrouble(c, "not_on_list", "not_on_list");
  if (!(await store.recordGroups(known, signedIn.groupIds)))
    return signInTrouble(c, "not_on_list", "not_on_list");
  const token = deps.randomToken();
  await store.saveConsoleSession({
    tokenHash: hashToken(token),
    personHash: known.hash,
    expiresAt: addSeconds(deps.now(), sessionSeconds),
  });
  giveCookie(c, "console", token);
  return c.redirect("/console", 303);
}
