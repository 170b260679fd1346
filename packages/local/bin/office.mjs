import { requireNode } from "./require-node.mjs";

requireNode();
await import("../office/office.ts");
