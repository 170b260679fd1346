import { html, raw } from "hono/html";
import type { Markup } from "./markup.ts";

/** The pages of the guide, in the order of its menu. */
const guidePaths = {
  "/docs": "Start",
  "/docs/answers": "What to do on every answer",
  "/docs/staying-in-step": "Staying in step",
  "/docs/going-live": "Going live",
  "/docs/reference": "Reference",
} as const;
type GuidePath = keyof typeof guidePaths;

/** One page: `lead` stands under its title, `content` is what it says. */
export type GuidePage = {
  readonly path: GuidePath;
  readonly title: string;
  readonly content: Markup;
};

/** The indents of our own source are no part of a page, but for what stands in a block of code. */
const withoutIndents = (page: string): string =>
  page
    .split(/(<pre[\s>].*?<\/pre>)/s)
    .map((part, place) => (place % 2 === 1 ? part : part.replaceAll(/\s*\n\s*/g, "\n")))
    .join("");

/** A page as HTML text, with its style in it and nothing from elsewhere. */
export async function renderGuidePage(
  { path, title, content }: GuidePage,
  style: string,
): Promise<string> {
  const menu = Object.entries(guidePaths).map(
    ([to, name]) =>
      html`<li><a href="${to}" ${to === path ? raw('aria-current="page"') : ""}>${name}</a></li>`,
  );
  const page = await html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Contact check for staff tools</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the text</a>
        <nav aria-label="Guide">
          <ul>
            ${menu}
          </ul>
        </nav>
        <main id="main">
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
  return withoutIndents(page.toString());
}
