import { StoreUnavailable } from "@elm-court/store";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { openRoutes, personRoutes } from "./console-routes.ts";
import type { ConsoleDeps } from "./deps.ts";
import { answerProblem } from "./http/answer-problem.ts";
import { BodyTooLarge, largestBody } from "./http/read-body.ts";
import { logRequests } from "./log-requests.ts";
import type { PersonRoute } from "./route.ts";
import { securityHeaders } from "./security/headers.ts";
import { isSameOrigin } from "./security/same-origin.ts";
import { loadPerson } from "./sign-in/load-person.ts";

/** Who asks, and may they? Both are looked up anew for every request, and no is the answer to everything that is not named. */
async function answerPerson(deps: ConsoleDeps, c: Context, route: PersonRoute): Promise<Response> {
  if (!isSameOrigin(c, deps.publicOrigin)) return answerProblem(c, "cross_site");
  const person = await loadPerson(deps, c);
  if (person === undefined) return answerProblem(c, "not_signed_in");
  if (!route.needs.some((role) => person.roles.includes(role)))
    return answerProblem(c, "not_for_your_role");
  return route.handle({ deps, c, person });
}

function answerError(c: Context, error: Error): Response {
  c.set("error", error.name);
  if (error instanceof BodyTooLarge) return answerProblem(c, "body_too_large");
  return answerProblem(c, error instanceof StoreUnavailable ? "unavailable" : "internal");
}

const bodiesUpTo = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (c) => answerProblem(c, "body_too_large") });

/** The console: the app's files, signing in, and the API behind it. Everything stands under `/console`. */
export function createConsoleApp(deps: ConsoleDeps): Hono {
  const app = new Hono();
  app.use(logRequests(deps));
  app.use(compress());
  app.use(securityHeaders());
  for (const route of personRoutes)
    app.on(route.method, route.path, bodiesUpTo(route.largestBody ?? largestBody), (c) =>
      answerPerson(deps, c, route),
    );
  for (const { method, path, handle } of openRoutes)
    app.on(method, path, bodiesUpTo(largestBody), (c) =>
      method === "POST" && !isSameOrigin(c, deps.publicOrigin)
        ? answerProblem(c, "cross_site")
        : handle(deps, c),
    );
  app.notFound((c) => answerProblem(c, "not_found"));
  app.onError((error, c) => answerError(c, error));
  return app;
}
