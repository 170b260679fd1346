export { createAccessApp } from "./app.ts";
export type { AccessDeps, AccessLogEntry } from "./deps.ts";
