import { hashSecret, writeApiKey } from "@elm-court/credentials";
import { createAccessApp } from "@elm-court/access";
import { channelOf, elmCourtSettings, isWebhookId, makeId } from "@elm-court/domain";
import { createMemoryTable, createStore } from "@elm-court/store";
import { expect, test } from "vitest";
import {
  accepts,
  createTestSchool,
} from "../../packages/worker/messages/testing/create-test-school.ts";
import { relayPupil } from "../../packages/worker/relay/relay-pupil.ts";
import { deliver } from "../../packages/worker/webhooks/deliver.ts";
import { exemption } from "../decisions/situation.ts";
import { added, key, noon, par, pup, said } from "../store/fixtures.ts";

const keyId = key("key_tool01");
const secret = "t".repeat(43);
const webhookId = makeId(isWebhookId, "whk", "one");
const pupils = [pup("pup_1"), pup("pup_2"), pup("pup_3")] as const;

/** Everything that a tool which follows the feed is told, to the byte, and what was asked of the table for it. */
async function aWorld(holds: "nothing" | "everything") {
  const table = createMemoryTable();
  const asked: string[] = [];
  const store = createStore(
    {
      ...table,
      getMany: (keys) => {
        asked.push(...keys.map(({ table: name, pk, sk }) => `${name} ${pk} ${sk}`));
        return table.getMany(keys);
      },
    },
    () => "salt",
  );
  const truth = createStore(table, () => "salt");
  await truth.saveKey({
    id: keyId,
    kind: "live",
    owner: "gateway",
    scopes: ["changes"],
    secretHashes: [hashSecret(secret)],
    version: 1,
    createdAt: noon,
    schoolReady: true,
  });
  await truth.addWebhook({
    id: webhookId,
    keyId,
    feed: "live",
    url: "https://tool.example/changes",
    secret: `whsec_${Buffer.alloc(32, 7).toString("base64")}`,
    createdAt: noon,
  });
  for (const pupilId of pupils) {
    if (holds === "everything")
      await truth.saveSafeguarding(pupilId, {
        vulnerableMark: "vulnerable",
        exemptions: [exemption({ pupilId })],
      });
    await truth.recordEvents([added(pupilId)], noon);
    const [before] = await truth.loadStates([pupilId]);
    const no = said(
      before!,
      par("par_1"),
      pupilId === pupils[1] ? { only: [channelOf("text")] } : "all",
    );
    await truth.recordEvents([{ before: before!, events: [no] }], noon);
  }
  const { deps } = createTestSchool(accepts);
  const worker = { ...deps, store, now: () => noon };
  for (const pupilId of pupils) await relayPupil(worker, pupilId);

  const sent: unknown[] = [];
  const post = async (...parts: unknown[]) => {
    sent.push(parts);
    return { status: 204 };
  };
  const head = await truth.loadHead("live");
  for (let cursor = 1; cursor <= head; cursor += 1)
    await deliver({ ...worker, post }, { webhookId, cursor });
  const app = createAccessApp({
    store,
    now: () => noon,
    randomId: () => "a".repeat(20),
    randomToken: () => "r".repeat(43),
    settings: elmCourtSettings,
    log: () => undefined,
    pause: () => Promise.resolve(),
  });
  const authorization = `Bearer ${writeApiKey(keyId, secret)}`;
  const response = await app.request("/objections/v1/changes?after=0&limit=1000", {
    headers: { authorization, "x-request-id": "one" },
  });
  const feed = [response.status, [...response.headers], await response.text()];
  return { feed, sent, asked, head };
}

test("the feed and every webhook are the same to the byte, whoever is at risk (promise P3)", async () => {
  const [quiet, full] = [await aWorld("nothing"), await aWorld("everything")];
  expect(full).toEqual(quiet);
  expect(quiet.head).toBe(6);
  expect(quiet.sent).toHaveLength(6);
});

test("nothing of safeguarding is asked for to tell a tool anything (promise P3)", async () => {
  const { asked } = await aWorld("everything");
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((line) => line.startsWith("safeguarding"))).toEqual([]);
});
