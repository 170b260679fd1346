import { createHash } from "node:crypto";
import { style } from "#style";

export { renderPage } from "#pages";
export { style };

/** What the content security policy lets in: this style sheet and nothing else. */
export const styleHash = `sha256-${createHash("sha256").update(style).digest("base64")}`;
