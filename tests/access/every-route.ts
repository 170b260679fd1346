import { hashSecret, writeApiKey } from "@elm-court/credentials";
import { type createAccessApp } from "@elm-court/access";
import { goingLivePoints, keyScopes, type PupilId } from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import { aKey, key, noon } from "../store/fixtures.ts";
import { msA } from "../decisions/situation.ts";

type App = ReturnType<typeof createAccessApp>;

/** The routes that anybody may call: everything else needs a key. */
export const openRoutes = [
  "GET /.well-known/authzen-configuration",
  "GET /openapi.json",
  "GET /llms.txt",
];

/** Every route of the API, by method and path: what a router answers to, without what only says that a method is not there. */
export function routesOf(app: App): readonly string[] {
  const routes = app.routes.filter(({ method }) => method !== "ALL");
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))];
}

/** A call to each route that needs a key, about this pupil, which a key with every scope may make. */
export function callsAbout(pupilId: PupilId, upn: string): Readonly<Record<string, object>> {
  const subject = { type: "staff", id: msA.id };
  const properties = { reason: "arrangements", account: "acc_email" };
  const action = { name: "email", properties };
  const resource = { type: "pupil", id: pupilId };
  return {
    "POST /access/v1/evaluation": { subject, action, resource },
    "POST /access/v1/evaluations": { subject, action, evaluations: [{ resource }] },
    "POST /access/v1/search/resource": { subject, action, resource: { type: "pupil" } },
    "POST /access/v1/search/subject": { subject: { type: "staff" }, action, resource },
    "POST /access/v1/search/action": { subject, resource },
    "POST /access/v1/going-live": { passed: goingLivePoints },
    "POST /contact/v1/sends": { items: [{ subject, action, resource }] },
    "POST /contact/v1/permits": { subject, action, resource },
    "POST /contact/v1/permits/redeem": { subject, action, resource, permit: "none" },
    "PATCH /contact/v1/sends/:sendId": { status: "sent" },
    "POST /contact/v1/records": {
      subject,
      action,
      resource,
      direction: "sent",
      at: "2026-11-02T11:00:00Z",
    },
    "POST /objections/v1/resolve": { kind: "pupil", scheme: "upn", values: [upn] },
    "GET /objections/v1/changes": {},
    "POST /objections/v1/changes/ack": { cursor: 0 },
    "GET /objections/v1/webhooks": {},
    "POST /objections/v1/webhooks": { url: "https://gateway.example/esafety" },
    "DELETE /objections/v1/webhooks/:id": {},
    "POST /objections/v1/webhooks/:id/test": {},
    "POST /test/v1/say-no": { pupilId: "pup_test_allow" },
  };
}

const id = key("key_everything1");
const secret = "w".repeat(43);

/** A key with every scope, or the same one revoked, or one of the other kind. */
export async function saveWalker(
  store: Store,
  more: { readonly kind?: "live" | "test"; readonly revokedAt?: typeof noon } = {},
): Promise<string> {
  const kind = more.kind ?? "live";
  await store.saveKey(aKey({ id, scopes: keyScopes, secretHashes: [hashSecret(secret)], ...more }));
  return writeApiKey(id, secret, kind);
}

let walked = 0;

/** Calls a route with this key, or with none. */
export async function callRoute(app: App, route: string, body: object, text: string | undefined) {
  const [method = "", path = ""] = route.split(" ");
  const response = await app.request(path, {
    method,
    headers: {
      "content-type": "application/json",
      "idempotency-key": `walk-${(walked += 1)}`,
      ...(text === undefined ? {} : { authorization: `Bearer ${text}` }),
    },
    ...(method === "GET" ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text() };
}
