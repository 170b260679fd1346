import { beforeEach, describe, expect, it } from "vitest";
import {
  type AccessWorld,
  anAccessWorld,
  openPupil,
  withKey,
} from "../../../tests/access/access-world.ts";
import { askPermit, callAs, once, postSends, redeem } from "../../../tests/access/post-as.ts";
import { key, pup } from "../../../tests/store/fixtures.ts";

let world: AccessWorld;
beforeEach(async () => {
  world = await anAccessWorld();
});
const path = "/test/v1/say-no";
const sayNo = (body: unknown, name: "tester" | "recorder" = "tester") =>
  callAs(world, path, body, withKey(name));
const changes = async (name: "tester" | "recorder") => {
  const headers = withKey(name);
  const response = await world.app.request("/objections/v1/changes?after=0", { headers });
  return ((await response.json()) as { changes: object[] }).changes;
};

describe("a no that a test key plays", () => {
  it("is in the feed of test keys, and not in that of the school", async () => {
    const { status, json } = await sayNo({ pupilId: "pup_test_allow", channels: ["text"] });
    expect([status, json]).toEqual([
      200,
      { pupilId: "pup_test_allow", channels: ["text"], effect: "stop", head: 1 },
    ]);
    expect(await changes("tester")).toMatchObject([{ cursor: 1, pupilId: "pup_test_allow" }]);
    expect(await changes("recorder")).toEqual([]);
  });

  it("is to all ways where none is named", async () => {
    expect((await sayNo({ pupilId: "pup_test_flip" })).json).toMatchObject({ channels: "all" });
  });

  it("is not there for a live key, which is told nothing of the test pupils", async () => {
    const { status, json } = await sayNo({ pupilId: "pup_test_allow" }, "recorder");
    expect([status, json["code"]]).toEqual([404, "not_found"]);
    expect(await changes("tester")).toEqual([]);
  });

  it.each([openPupil, "pup_test_other", 7, undefined])(
    "is about no other pupil: %j",
    async (id) => {
      const { status, json } = await sayNo({ pupilId: id });
      expect([status, json["code"]]).toEqual([400, "malformed_body"]);
      expect(await changes("tester")).toEqual([]);
    },
  );

  it.each([[[]], ["text"], [["Fax!"]], [Array.from({ length: 11 }, () => "text")]])(
    "names ways as they can be: %j",
    async (channels) => {
      expect((await sayNo({ pupilId: "pup_test_allow", channels })).status).toBe(400);
    },
  );
});

const item = {
  subject: { type: "staff", id: "stf_test" },
  action: { name: "email", properties: { reason: "arrangements", account: "acc_test_email" } },
  resource: { type: "pupil", id: "pup_test_allow" },
};

it("nothing that a test key does is in any list of the school", async () => {
  const { store } = world;
  const lists = async () => ({
    pupils: await store.listPupilIds(),
    roster: await store.listRoster(),
    contacts: await store.listContacts(openPupil),
    talks: await store.listFollowUps(),
    lines: await store.listLinesToCome(openPupil),
    changes: await store.loadHead("live"),
    lags: await store.listToolLags(),
    webhooks: await store.listWebhooksOf("live"),
  });
  const before = await lists();
  const everything = await store.loadSending({
    keyId: key("key_tester1"),
    once: { hash: "x", asked: "x" },
    items: [],
  });
  const scopes = [...(everything.key?.scopes ?? []), "record" as const];
  await store.saveKey({ ...everything.key!, scopes });
  const sent = await postSends(world, [item], once("send", "tester"));
  const { permit } = (await askPermit(world, item, once("ask", "tester"))).json;
  const redeemed = await redeem(world, permit, item, once("redeem", "tester"));
  const settled = `/contact/v1/sends/${sent.items[0]!.sendId}`;
  await callAs(world, settled, { status: "sent" }, once("settle", "tester"), "PATCH");
  const received = { ...item, direction: "received", at: "2026-11-02T11:00:00Z" };
  const wrote = { ...received, action: { name: "social_network" } };
  const record = await callAs(world, "/contact/v1/records", wrote, once("record", "tester"));
  await sayNo({ pupilId: "pup_test_allow" });
  await callAs(world, "/objections/v1/changes/ack", { cursor: 1 }, withKey("tester"));
  const url = "https://gateway.example/esafety";
  await callAs(world, "/objections/v1/webhooks", { url }, withKey("tester"));
  expect([sent.items[0]?.decision, redeemed.json.decision, record.status]).toEqual([
    true,
    true,
    201,
  ]);
  expect(await lists()).toEqual(before);
  expect((await store.listWebhooksOf("test")).length).toBe(1);
  expect(await store.listContacts(pup("pup_test_allow"))).not.toEqual({ sends: [], records: [] });
});
