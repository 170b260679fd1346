export { createAccessApp } from "./app.ts";
export type { AccessDeps, AccessLogEntry } from "./deps.ts";
export { hashSecret, writeApiKey } from "./credentials/api-key-text.ts";
export { finishRotation, revokeKey, rotateKey } from "./credentials/change-key.ts";
export { issueKey, type KeyDeps, type KeyWanted, mostKeys } from "./credentials/issue-key.ts";
export { confirmNoes } from "./readiness/confirm-noes.ts";
