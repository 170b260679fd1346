export type { ParentDeps, ParentLogEntry } from "./deps.ts";
export { createParentApp } from "./parent-app.ts";
export { parentRoutes } from "./parent-routes.ts";
export type { Key, ParentRoute } from "./route.ts";
