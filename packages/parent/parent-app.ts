// One router, the smallest: there are some forty routes, and the bundle has to start fast.
import { Hono } from "hono/tiny";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import type { ParentDeps } from "./deps.ts";
import { answerFailure } from "./answer-failure.ts";
import { logRequests } from "./log-requests.ts";
import { showNotice } from "./page/show-page.ts";
import { parentRoutes } from "./parent-routes.ts";
import { securityHeaders } from "./security/headers.ts";
import { largestForm } from "./security/read-form.ts";
import { keepLanguage } from "./session/keep-language.ts";
import { sameOrigin } from "./security/same-origin.ts";

/**
 * The parents' pages as one application, without any script: forms and links only. Every route says what it needs; every
 * form must come from our own page, but for the one-click unsubscribe, which has no `Origin` (RFC 8058).
 */
export function createParentApp(deps: ParentDeps): Hono {
  const app = new Hono();
  app.use(logRequests(deps));
  app.use(compress());
  app.use(securityHeaders());
  app.use(bodyLimit({ maxSize: largestForm, onError: (c) => showNotice(deps, c, "too_large") }));
  app.use(keepLanguage());
  for (const { method, path, needs, handle } of parentRoutes) {
    if (method === "POST" && needs !== "paper_link") app.post(path, sameOrigin(deps));
    app.on(method, path, (c) => handle(deps, c));
  }
  app.notFound((c) => showNotice(deps, c, "not_found"));
  app.onError((error, c) => answerFailure(deps, c, error));
  return app;
}
