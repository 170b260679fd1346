import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export { renderPage } from "#pages";

/**
 * The purged style sheet, as `build.mjs` wrote it beside the pages. Read once at the start: a missing file stops the start,
 * never a request.
 */
export const style = readFileSync(new URL("./dist/style.css", import.meta.url), "utf8");

/** What the content security policy lets in: this style sheet and nothing else. */
export const styleHash = `sha256-${createHash("sha256").update(style).digest("base64")}`;
