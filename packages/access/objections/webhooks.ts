import {
  isMalformed,
  type Malformed,
  newWebhookView,
  parseWebhookBody,
  webhooksView,
} from "@elm-court/contract";
import {
  type ApiKey,
  isWebhookId,
  makeId,
  mostWebhooksPerKey,
  type Webhook,
} from "@elm-court/domain";
import type { Refusal } from "../authzen/decision-point.ts";
import type { AccessDeps } from "../deps.ts";
import { webhookUrlProblem } from "./webhook-url-problem.ts";
import type { Done } from "./answer-key-call.ts";

type Deps = Pick<AccessDeps, "store" | "now" | "randomId" | "randomToken" | "localWebhooks">;

/** One answer for a webhook that is another key's and for one that is not there (promise P6). */
const notThere: Refusal = {
  refused: "not_found",
  detail: "This key has no such webhook. GET /objections/v1/webhooks lists those it has.",
};

async function find(
  { store }: Deps,
  key: ApiKey,
  webhookId: string | undefined,
): Promise<Webhook | undefined> {
  if (!isWebhookId(webhookId)) return undefined;
  const webhook = await store.findWebhook(webhookId);
  return webhook?.keyId === key.id ? webhook : undefined;
}

/** `POST /objections/v1/webhooks`: an address that is told when there is a change. The secret is shown in this answer and never again. */
export async function addWebhook(
  deps: Deps,
  key: ApiKey,
  input: unknown,
): Promise<Done | Malformed | Refusal> {
  const body = parseWebhookBody(input);
  if (isMalformed(body)) return body;
  const problem = webhookUrlProblem(body.url, deps.localWebhooks === true);
  if (problem !== undefined) return { malformed: [{ pointer: "/url", detail: problem }] };
  if ((await deps.store.listWebhooks(key.id)).length >= mostWebhooksPerKey)
    return {
      refused: "webhook_limit",
      detail: `This key has ${mostWebhooksPerKey} webhooks. DELETE one that is not needed.`,
    };
  const webhook: Webhook = {
    id: makeId(isWebhookId, "whk", deps.randomId()),
    keyId: key.id,
    feed: key.kind,
    url: body.url,
    secret: `whsec_${Buffer.from(deps.randomToken(), "base64url").toString("base64")}`,
    createdAt: deps.now(),
  };
  await deps.store.addWebhook(webhook);
  return { status: 201, body: newWebhookView(webhook) };
}

/** `GET /objections/v1/webhooks`: those of this key, without their secrets. */
export async function listWebhooks({ store }: Deps, key: ApiKey): Promise<Done> {
  return { body: webhooksView(await store.listWebhooks(key.id)) };
}

/** `DELETE /objections/v1/webhooks/{id}`: nothing is delivered there any more. */
export async function endWebhook(
  deps: Deps,
  key: ApiKey,
  webhookId: string | undefined,
): Promise<Done | Refusal> {
  const webhook = await find(deps, key, webhookId);
  if (webhook === undefined) return notThere;
  await deps.store.endWebhook(webhook.id);
  return {};
}

/** `POST /objections/v1/webhooks/{id}/test`: one delivery that tells of nothing, signed like the others. */
export async function testWebhook(
  deps: Deps,
  key: ApiKey,
  webhookId: string | undefined,
): Promise<Done | Refusal> {
  const webhook = await find(deps, key, webhookId);
  if (webhook === undefined) return notThere;
  await deps.store.askForWebhookTest(webhook.id, deps.randomId(), deps.now());
  return { status: 202, body: { webhookId: webhook.id } };
}
