import { urgentHelpText } from "@elm-court/domain";
import type { Hono } from "hono";
import { createAuthzenRoutes } from "./authzen/authzen-routes.ts";
import type { AccessDeps } from "./deps.ts";
import { createContactDecisions } from "./contact-decisions.ts";
import { createGoingLiveRoutes } from "./going-live/going-live-routes.ts";
import { createFramedApp } from "./http/create-framed-app.ts";
import { createObjectionRoutes } from "./objections/objection-routes.ts";
import { createSendingRoutes } from "./sending/sending-routes.ts";

/** Where documents of the guide are looked for by habit. */
const signposts = ["openapi.json", "llms.txt"] as const;

/** The staff tools' API: AuthZEN with the contact decision behind it, what keeps a tool in step, and the pass of one that goes live. */
export function createAccessApp(deps: AccessDeps): Hono {
  const answering = { log: deps.log, urgentHelp: urgentHelpText(deps.settings) };
  const app = createFramedApp(answering, deps.randomId);
  app.route(
    "/",
    createAuthzenRoutes(createContactDecisions(deps, answering.urgentHelp), {
      ...answering,
      publicOrigin: deps.publicOrigin,
    }),
  );
  app.route("/", createObjectionRoutes(deps, answering));
  app.route("/", createGoingLiveRoutes(deps, answering));
  app.route("/", createSendingRoutes(deps, answering));
  for (const name of signposts) app.get(`/${name}`, (c) => c.redirect(`/docs/${name}`, 308));
  return app;
}
