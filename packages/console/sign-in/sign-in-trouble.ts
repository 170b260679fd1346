import type { Context } from "hono";

/** Why nobody is signed in, as the page says it. */
export type SignInTrouble = "provider_down" | "refused" | "not_on_list";

/** Back to the console's first page, which says what is wrong. The log learns the error's name, and no more. */
export function signInTrouble(c: Context, trouble: SignInTrouble, error?: unknown): Response {
  c.set("problem", "sign_in_refused");
  if (error instanceof Error) c.set("error", error.name);
  if (typeof error === "string") c.set("error", error);
  return c.redirect(`/console?trouble=${trouble}`, 303);
}
