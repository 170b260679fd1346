import { elmCourtSettings } from "@elm-court/domain";
import {
  behindFrontDoor,
  createFunctionLog,
  randomLetterCode,
  type HttpHandler,
  now,
  randomHex,
  randomToken,
  readEnvironment,
  secretHashShape,
} from "@elm-court/lambda";
import { createDynamoClient, createDynamoTable, createStore } from "@elm-court/store";
import { handle } from "hono/aws-lambda";
import { createConsoleApp } from "./console-app.ts";
import type { ConsoleLogEntry } from "./deps.ts";
import { logFields } from "./log-fields.ts";
import { type ConsoleMetric, metricOf } from "./metrics.ts";
import { createOpenId } from "./sign-in/create-open-id.ts";
import { createSecretSource } from "./sign-in/create-secret-source.ts";
import { parseRoleGroups, roleGroupsShape } from "./sign-in/parse-role-groups.ts";

const { region, secretHash, publicOrigin, portalOrigin, provider, roleGroups, ...tables } =
  readEnvironment(process.env, (read) => ({
    region: read("AWS_REGION"),
    school: read("SCHOOL_TABLE"),
    safeguarding: read("SAFEGUARDING_TABLE"),
    publicOrigin: read("API_ORIGIN", /^https:\/\/[^/]+$/),
    portalOrigin: read("PUBLIC_ORIGIN", /^https:\/\/[^/]+$/),
    provider: {
      issuer: read("SIGN_IN_ISSUER", /^https:\/\/\S+$/),
      tenant: read("SIGN_IN_TENANT", /^\S+$/),
      clientId: read("SIGN_IN_CLIENT_ID", /^\S+$/),
      secretParameter: read("SIGN_IN_SECRET_PARAMETER", /^\/[\w./-]+$/),
    },
    roleGroups: read("ROLE_GROUPS", roleGroupsShape),
    secretHash: read("FRONT_DOOR_SECRET_SHA256", secretHashShape),
  }));
const log = createFunctionLog<ConsoleLogEntry, ConsoleMetric>("console", {
  titleOf: () => "answered",
  fields: logFields,
  metricOf,
});

const app = createConsoleApp({
  store: createStore(createDynamoTable(createDynamoClient({ region }), tables), () =>
    randomHex(16),
  ),
  now,
  randomToken,
  randomId: () => randomHex(10),
  settings: elmCourtSettings,
  publicOrigin,
  portalOrigin,
  randomLetterCode,
  roleGroups: parseRoleGroups(roleGroups),
  signIn: createOpenId({
    issuer: provider.issuer,
    // A provider without tenants has none to name.
    tenantId: provider.tenant === "none" ? undefined : provider.tenant,
    clientId: provider.clientId,
    clientSecret: createSecretSource(provider.secretParameter, { region }),
    redirectUri: `${publicOrigin}/console/signed-in`,
  }),
  log: log.write,
});

/** The console behind its function URL. */
export const handler: HttpHandler = behindFrontDoor(handle(app), secretHash, () =>
  log.count("FrontDoorRefused"),
);
