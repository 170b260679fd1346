import type { FeedName, Instant, KeyId, Webhook, WebhookId } from "@elm-court/domain";
import { addSeconds, millisecondsOf } from "@elm-court/domain";
import { keys, lists } from "../dynamo/keys.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import { webhook as schema } from "../items/webhook-schemas.ts";
import type { Item, Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

const testKeptSeconds = 24 * 60 * 60;

/** The addresses that are told of changes. */
export interface WebhookStore {
  addWebhook(webhook: Webhook): Promise<void>;
  findWebhook(id: WebhookId): Promise<Webhook | undefined>;
  /** Those of one key, oldest first. From the index, so behind by moments. */
  listWebhooks(keyId: KeyId): Promise<readonly Webhook[]>;
  /** Those that are told of a feed. From the index, so behind by moments: nothing rests on a webhook. */
  listWebhooksOf(feed: FeedName): Promise<readonly Webhook[]>;
  endWebhook(id: WebhookId): Promise<void>;
  /** Saves how a webhook stands, if it still is as it was: a webhook that was ended meanwhile does not come back. */
  moveWebhook(before: Webhook, after: Webhook): Promise<boolean>;
  /** Asks for one delivery that tells of nothing: whoever reads the stream sees to it. */
  askForWebhookTest(id: WebhookId, testId: string, now: Instant): Promise<void>;
}

const standing = ({ failingSince, disabledAt }: Webhook): string =>
  `${failingSince ?? ""} ${disabledAt ?? ""}`;

function webhookItem(webhook: Webhook): Item {
  return {
    ...keys.webhook(webhook.id),
    body: JSON.stringify(webhook),
    status: standing(webhook),
    list: lists.webhooks,
    listKey: `${webhook.createdAt} ${webhook.id}`,
  };
}

/** Keeps them in `school`, with the secret that each delivery is signed with. */
export function createWebhookStore(table: Table): WebhookStore {
  const listAll = async (): Promise<readonly Webhook[]> =>
    (await table.list(lists.webhooks)).map((item) => parseBody(schema, item));
  return {
    addWebhook: async (webhook) => {
      await writeSurely(table, [{ put: webhookItem(webhook), onlyIf: "absent" }]);
    },
    findWebhook: async (id) => {
      const [item] = await table.getMany([keys.webhook(id)]);
      return parseOptional(schema, item);
    },
    listWebhooks: async (keyId) => (await listAll()).filter((one) => one.keyId === keyId),
    listWebhooksOf: async (feed) => (await listAll()).filter((one) => one.feed === feed),
    endWebhook: async (id) => {
      await writeSurely(table, [{ remove: keys.webhook(id) }]);
    },
    moveWebhook: (before, after) =>
      writeSurely(table, [{ put: webhookItem(after), onlyIf: { status: standing(before) } }]),
    askForWebhookTest: async (id, testId, now) => {
      const end = millisecondsOf(addSeconds(now, testKeptSeconds));
      const put = {
        ...keys.webhookTest(id, testId),
        body: JSON.stringify({ id, testId }),
        expiresAtSeconds: Math.floor(end / 1000),
      };
      await writeSurely(table, [{ put }]);
    },
  };
}
