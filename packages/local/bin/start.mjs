import { requireNode } from "./require-node.mjs";

requireNode();
const { buildWhereStale } = await import("./build.mjs");
await buildWhereStale();
await import("../start.ts");
