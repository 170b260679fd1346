import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import { readForm } from "../security/read-form.ts";
import { askForLink } from "./ask-for-link.ts";
import { useLetterCode } from "./use-letter-code.ts";

const longestShown = 100;

/** GET /start: for a lost link. A code that came with the picture on a letter is filled in, and nothing is looked up (trust P5). */
export function showStart(deps: ParentDeps, c: Context): Response {
  const code = (c.req.query("code") ?? "").slice(0, longestShown);
  return showPage(deps, c, { page: "start", code, email: "" });
}

/** POST /start: a code from a letter, or an address to send a link to. */
export async function takeStart(deps: ParentDeps, c: Context): Promise<Response> {
  const form = await readForm(c);
  const typed = (name: string) => (form.get(name) ?? "").trim().slice(0, longestShown);
  const [code, email] = [typed("code"), typed("email")];
  const pressed = form.get("do");
  if (pressed === "code") return useLetterCode(deps, c, code);
  if (pressed === "email") return askForLink(deps, c, form.get("email") ?? "");
  return showPage(deps, c, { page: "start", code, email, error: "choose" }, 422);
}

/** GET /start/sent. */
export function showStartSent(deps: ParentDeps, c: Context): Response {
  return showPage(deps, c, { page: "start_sent" });
}
