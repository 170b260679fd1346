import { Hono } from "hono";
import type { AccessDeps } from "../deps.ts";
import { answerProblem } from "../http/answer-problem.ts";
import type { Answering } from "../http/answering.ts";
import { ackChanges } from "./ack-changes.ts";
import { answerKeyCall, type KeyCall } from "./answer-key-call.ts";
import { listChanges } from "./list-changes.ts";
import { resolve } from "./resolve.ts";
import { sayNo } from "./say-no.ts";
import { addWebhook, endWebhook, listWebhooks, testWebhook } from "./webhooks.ts";

type Method = "GET" | "POST" | "DELETE";
type Route = { readonly path: string; readonly calls: Readonly<Partial<Record<Method, KeyCall>>> };

const idIn = (input: unknown): string | undefined =>
  typeof input === "string" ? input : undefined;

function routesOf(deps: AccessDeps): readonly Route[] {
  const changes = { scope: "changes" } as const;
  return [
    {
      path: "/objections/v1/resolve",
      calls: {
        POST: { scope: "roster", reads: "json", work: (key, input) => resolve(deps, key, input) },
      },
    },
    {
      path: "/objections/v1/changes",
      calls: {
        GET: { ...changes, reads: "query", work: (key, input) => listChanges(deps, key, input) },
      },
    },
    {
      path: "/objections/v1/changes/ack",
      calls: {
        POST: { ...changes, reads: "json", work: (key, input) => ackChanges(deps, key, input) },
      },
    },
    {
      path: "/objections/v1/webhooks",
      calls: {
        GET: { ...changes, reads: "query", work: (key) => listWebhooks(deps, key) },
        POST: { ...changes, reads: "json", work: (key, input) => addWebhook(deps, key, input) },
      },
    },
    {
      path: "/objections/v1/webhooks/:id",
      calls: {
        DELETE: { ...changes, reads: "path", work: (key, id) => endWebhook(deps, key, idIn(id)) },
      },
    },
    {
      path: "/objections/v1/webhooks/:id/test",
      calls: {
        POST: { ...changes, reads: "path", work: (key, id) => testWebhook(deps, key, idIn(id)) },
      },
    },
    {
      path: "/test/v1/say-no",
      calls: {
        POST: { ...changes, reads: "json", work: (key, input) => sayNo(deps, key, input) },
      },
    },
  ];
}

/** How staff tools stay in step: who is who, what has changed, how far they are, and where to be told. */
export function createObjectionRoutes(deps: AccessDeps, answering: Answering): Hono {
  const app = new Hono();
  for (const { path, calls } of routesOf(deps)) {
    for (const [method, call] of Object.entries(calls))
      app.on(method, path, (c) => answerKeyCall(c, deps, answering, call));
    const allowed = Object.keys(calls).join(", ");
    app.all(path, (c) => {
      c.header("allow", allowed);
      return answerProblem(c, answering, "method_not_allowed", `Use ${allowed}.`);
    });
  }
  return app;
}
