import type { PersonRoute } from "../route.ts";
import { finishToolKey, revokeToolKey, rotateToolKey } from "./change-tool-key.ts";
import { issueToolKey } from "./issue-tool-key.ts";
import { listTools } from "./list-tools.ts";
import { sayOfNoes } from "./say-of-noes.ts";
import { showSetUp } from "./show-set-up.ts";

const needs = ["office"] as const;

/** Staff tools and their keys, and how the school is set up, for the office. */
export const toolRoutes: readonly PersonRoute[] = [
  { method: "GET", path: "/console/api/tools", needs, handle: listTools },
  { method: "POST", path: "/console/api/tools", needs, handle: issueToolKey },
  { method: "POST", path: "/console/api/tools/:keyId/rotate", needs, handle: rotateToolKey },
  { method: "POST", path: "/console/api/tools/:keyId/finish", needs, handle: finishToolKey },
  { method: "POST", path: "/console/api/tools/:keyId/revoke", needs, handle: revokeToolKey },
  { method: "GET", path: "/console/api/set-up", needs, handle: showSetUp },
  { method: "POST", path: "/console/api/set-up/noes", needs, handle: sayOfNoes },
];
