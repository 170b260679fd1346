import { addSeconds } from "@elm-court/domain";
import type { Context } from "hono";
import type { ConsoleDeps } from "../deps.ts";
import { giveCookie } from "./console-cookie.ts";
import { hashToken } from "./hash.ts";
import { signInTrouble } from "./sign-in-trouble.ts";

const signInSeconds = 10 * 60;

/** Sends the browser to the school's sign-in. What must come back with the answer is kept here, and bound to this browser. */
export async function beginSignIn(deps: ConsoleDeps, c: Context): Promise<Response> {
  const { randomToken } = deps;
  const [state, nonce, codeVerifier, browser] = [
    randomToken(),
    randomToken(),
    randomToken(),
    randomToken(),
  ];
  let beginAt: string;
  try {
    beginAt = await deps.signIn.beginAt({ state, nonce, codeVerifier });
  } catch (error) {
    return signInTrouble(c, "provider_down", error);
  }
  await deps.store.beginSignIn({
    stateHash: hashToken(state),
    browserHash: hashToken(browser),
    nonce,
    codeVerifier,
    expiresAt: addSeconds(deps.now(), signInSeconds),
  });
  giveCookie(c, "console-sign-in", browser);
  return c.redirect(beginAt, 303);
}
