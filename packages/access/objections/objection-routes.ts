import { Hono } from "hono";
import type { AccessDeps } from "../deps.ts";
import { answerProblem } from "../http/answer-problem.ts";
import type { Answering } from "../http/answering.ts";
import { answerKeyCall, type KeyCall } from "./answer-key-call.ts";
import { listChanges } from "./list-changes.ts";
import { resolve } from "./resolve.ts";

type Route = KeyCall & { readonly method: "GET" | "POST"; readonly path: string };

function routesOf(deps: AccessDeps): readonly Route[] {
  return [
    {
      method: "POST",
      path: "/objections/v1/resolve",
      scope: "roster",
      reads: "json",
      work: (key, input) => resolve(deps, key, input),
    },
    {
      method: "GET",
      path: "/objections/v1/changes",
      scope: "changes",
      reads: "query",
      work: (key, input) => listChanges(deps, key, input),
    },
  ];
}

/** How staff tools stay in step: who is who, and what has changed. */
export function createObjectionRoutes(deps: AccessDeps, answering: Answering): Hono {
  const app = new Hono();
  for (const { method, path, ...call } of routesOf(deps)) {
    app.on(method, path, (c) => answerKeyCall(c, deps, answering, call));
    app.all(path, (c) => {
      c.header("allow", method);
      return answerProblem(c, answering, "method_not_allowed", `Use ${method}.`);
    });
  }
  return app;
}
