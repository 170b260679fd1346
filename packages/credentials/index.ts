export { hashSecret, opensKey, parseApiKey, writeApiKey } from "./api-key-text.ts";
export { finishRotation, revokeKey, rotateKey } from "./change-key.ts";
export { confirmNoes } from "./confirm-noes.ts";
export { issueKey, type KeyDeps, type KeyWanted, mostKeys } from "./issue-key.ts";
