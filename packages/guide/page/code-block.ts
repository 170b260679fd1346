import { html, raw } from "hono/html";
import type { Markup } from "./markup.ts";

/** A block of code that a keyboard can scroll. `label` names it for a screen reader. */
export function codeBlock(label: string, code: string): Markup {
  const escaped = html`${code.trim()}`;
  return html`${raw(`<pre tabindex="0" role="region" aria-label="${label}"><code>`)}${escaped}${raw(
    "</code></pre>",
  )}`;
}
