export type { ConsoleDeps, ConsoleLogEntry } from "./deps.ts";
export { createConsoleApp } from "./console-app.ts";
export { openRoutes, personRoutes } from "./console-routes.ts";
export { countTold } from "./told/count-told.ts";
export { listTold } from "./told/list-told.ts";
export { loadTold, type ToldStore } from "./told/load-told.ts";
export { createOpenId, type OpenIdSettings } from "./sign-in/create-open-id.ts";
export { hashToken, personHash } from "./sign-in/hash.ts";
export type { SignedIn, SignInChecks, SignInProvider } from "./sign-in/sign-in-provider.ts";
