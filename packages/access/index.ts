export { createAccessApp } from "./app.ts";
export type { AccessDeps, AccessLogEntry } from "./deps.ts";
export { hashSecret, writeApiKey } from "./credentials/api-key-text.ts";
export { finishRotation, revokeKey, rotateKey } from "./credentials/change-key.ts";
export { issueKey, type KeyDeps, type KeyWanted } from "./credentials/issue-key.ts";
