import { guide } from "#guide";
import { Hono } from "hono";
import type { GuideFile } from "./guide-file.ts";

const cacheSeconds = 300;

const headersOf = ({ contentType, styleHash }: GuideFile): Record<string, string> => ({
  "content-type": contentType,
  "cache-control": `public, max-age=${cacheSeconds}`,
  "content-security-policy": `default-src 'none'; ${
    styleHash === undefined ? "" : `style-src '${styleHash}'; `
  }base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
});

/** The developers' guide: `/docs`, the OpenAPI document and `llms.txt`. The same for everybody; it asks nothing of any store. */
export function createGuideApp(): Hono {
  const app = new Hono();
  for (const [path, file] of Object.entries(guide))
    app.get(path, (c) => c.body(file.text, 200, headersOf(file)));
  return app;
}
