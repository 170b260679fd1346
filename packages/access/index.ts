export { createAccessApp } from "./app.ts";
export type { AccessDeps, AccessLogEntry } from "./deps.ts";
export { hashSecret, writeApiKey } from "./credentials/api-key-text.ts";
