import { describe, expect, it } from "vitest";
import {
  anAccessWorld,
  type AccessWorld,
  aQuestion,
  exemptPupil,
  type KeyName,
  openPupil,
  secretOf,
  withKey,
} from "../../../tests/access/access-world.ts";
import { callAs, once, postSends } from "../../../tests/access/post-as.ts";
import { account, msA, noon } from "../../../tests/decisions/situation.ts";
import { aKey, at, key, pup } from "../../../tests/store/fixtures.ts";
import { hashSecret } from "@elm-court/credentials";

const inTwoDays = at("2026-11-26T12:00:00.000Z");

async function opened(world: AccessWorld, pupil: string = openPupil, name = "first") {
  const { items } = await postSends(world, [aQuestion(pupil)], once(name));
  return items[0]!.sendId!;
}

const settle = (world: AccessWorld, id: string, status: unknown, name: KeyName = "sender") =>
  callAs(world, `/contact/v1/sends/${id}`, { status }, withKey(name), "PATCH");

const record = (world: AccessWorld, more: object = {}, headers = once("record")) =>
  callAs(
    world,
    "/contact/v1/records",
    { ...aQuestion(), direction: "sent", at: noon, ...more },
    headers,
  );

const codeOf = ({ status, json }: { status: number; json: Record<string, unknown> }) => [
  status,
  json["code"],
];

async function withListOn() {
  const world = await anAccessWorld();
  await world.store.saveContactListSwitch({ onSince: noon, changedBy: msA.id, changedAt: noon });
  return world;
}

describe("saying how a send ended", () => {
  it("is kept, and a repeat has the same answer", async () => {
    const world = await anAccessWorld();
    const id = await opened(world);
    const first = await settle(world, id, "sent");
    expect([first.status, first.json]).toEqual([200, { sendId: id, status: "sent", at: noon }]);
    expect((await settle(world, id, "sent")).text).toBe(first.text);
    expect((await world.store.listContacts(openPupil)).sends).toMatchObject([{ status: "sent" }]);
  });

  it("is refused when it was said otherwise before, and when it is neither", async () => {
    const world = await anAccessWorld();
    const id = await opened(world);
    await settle(world, id, "failed");
    expect(codeOf(await settle(world, id, "sent"))).toEqual([409, "send_settled"]);
    expect(codeOf(await settle(world, id, "lost"))).toEqual([400, "malformed_body"]);
  });

  it("has one answer for another key's send, one that never was and no id at all (promise P6)", async () => {
    const world = await anAccessWorld();
    const id = await opened(world);
    const answers = [
      await settle(world, id, "sent", "sender2"),
      await settle(world, "snd_never", "sent"),
      await settle(world, "no-id", "sent"),
    ];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(codeOf(answers[0]!)).toEqual([404, "not_found"]);
    expect(codeOf(await settle(world, id, "sent", "checker"))).toEqual([403, "scope_missing"]);
    expect(codeOf(await settle(world, id, "sent", "revoked"))).toEqual([401, "credential_invalid"]);
  });

  it("is the same two calls for a send that rested on an exemption, which stays where it was (promise P3)", async () => {
    const world = await anAccessWorld();
    const ids = [await opened(world, openPupil, "a"), await opened(world, exemptPupil, "b")];
    const inSchool = async () =>
      JSON.stringify(await world.table.query(`PUPIL#${exemptPupil}`, ""));
    const before = await inSchool();
    const answers = [await settle(world, ids[0]!, "sent"), await settle(world, ids[1]!, "sent")];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await inSchool()).toBe(before);
    expect((await world.store.listContacts(exemptPupil)).sends).toMatchObject([
      { status: "sent", restedOn: ["exm_1"] },
    ]);
  });

  it("is not kept when the key is revoked meanwhile", async () => {
    const { store } = await anAccessWorld();
    const world = await anAccessWorld({
      store: {
        ...store,
        settleSend: async (change) => {
          await store.saveKey(
            aKey({
              id: key("key_sender01"),
              secretHashes: [hashSecret(secretOf("h"))],
              scopes: ["send"],
              revokedAt: noon,
            }),
          );
          return store.settleSend(change);
        },
      },
    });
    const id = await opened(world);
    expect(codeOf(await settle(world, id, "sent"))).toEqual([401, "credential_invalid"]);
    expect((await store.listContacts(openPupil)).sends).toMatchObject([{ status: "open" }]);
  });
});

describe("the parents' contact list", () => {
  it("has a line of what was sent, two days later", async () => {
    const world = await withListOn();
    const id = await opened(world);
    await settle(world, id, "sent");
    const lines = (now: typeof noon) => world.store.listContactLines(openPupil, now);
    expect(await lines(at("2026-11-26T11:59:59.999Z"))).toEqual([]);
    expect(await lines(inTwoDays)).toEqual([
      {
        sendId: id,
        pupilId: openPupil,
        staffId: msA.id,
        channel: "email",
        reason: "arrangements",
        sentAt: noon,
      },
    ]);
  });

  it("has none of what failed, rested on an exemption, went to a parent, or was for another reason (promise P3)", async () => {
    const world = await withListOn();
    const asked = [
      { pupil: openPupil, status: "failed", more: {} },
      { pupil: exemptPupil, status: "sent", more: {} },
      { pupil: openPupil, status: "sent", more: { recipient: "parent" } },
      { pupil: openPupil, status: "sent", more: { reason: "reassurance" } },
      { pupil: openPupil, status: "sent", more: { reason: "respond_to_question" } },
    ];
    for (const [place, { pupil, status, more }] of asked.entries()) {
      const question = aQuestion(pupil);
      const { action } = question;
      const item = {
        ...question,
        action: { ...action, properties: { ...action.properties, ...more } },
      };
      const { items } = await postSends(world, [item], once(`k${place}`));
      expect(items[0]?.decision).toBe(true);
      expect((await settle(world, items[0]!.sendId!, status)).status).toBe(200);
    }
    for (const pupil of [openPupil, exemptPupil])
      expect(await world.store.listContactLines(pupil, inTwoDays)).toEqual([]);
  });
});

describe("recording a contact that has happened", () => {
  it("says whether anybody asked first", async () => {
    const world = await anAccessWorld();
    const sendId = await opened(world);
    const withSend = await record(world, { sendId, note: "moved to room 4" }, once("r1"));
    expect([withSend.status, withSend.json["checked"]]).toEqual([201, true]);
    const without = await record(world, {}, once("r2"));
    expect(without.json["checked"]).toBe(false);
    const { records } = await world.store.listContacts(openPupil);
    expect(records).toHaveLength(2);
    expect(records).toContainEqual(
      expect.objectContaining({ id: withSend.json["recordId"], sendId, note: "moved to room 4" }),
    );
  });

  it("is one record however often the call is repeated, and another call is refused", async () => {
    const world = await anAccessWorld();
    const [first, second] = [await record(world), await record(world)];
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect((await world.store.listContacts(openPupil)).records).toHaveLength(1);
    const other = await record(world, { direction: "received" });
    expect(codeOf(other)).toEqual([409, "idempotency_key_reused"]);
  });

  it("is kept in safeguarding alone when its send rested on an exemption (promise P3)", async () => {
    const world = await anAccessWorld();
    const sendId = await opened(world, exemptPupil);
    const inSchool = async () =>
      JSON.stringify(await world.table.query(`PUPIL#${exemptPupil}`, ""));
    const before = await inSchool();
    expect((await record(world, { ...aQuestion(exemptPupil), sendId })).status).toBe(201);
    expect(await inSchool()).toBe(before);
    expect((await world.store.listContacts(exemptPupil)).records).toHaveLength(1);
  });

  it.each([
    ["an unknown pupil", { resource: { type: "pupil", id: "pup_nobody" } }, "/resource/id"],
    ["an unknown member of staff", { subject: { type: "staff", id: "stf_x" } }, "/subject/id"],
    ["an unknown way", { action: { name: "pigeon" } }, "/action/name"],
    ["a time to come", { at: "2026-11-24T13:00:00Z" }, "/at"],
    ["no time", { at: "noon" }, "/at"],
    ["a send that never was", { sendId: "snd_never" }, "/sendId"],
    ["a long note", { note: "x".repeat(301) }, "/note"],
    ["another direction", { direction: "sideways" }, "/direction"],
  ])("is refused with %s, and says where", async (_, more, pointer) => {
    const world = await anAccessWorld();
    const answered = await record(world, more);
    expect(codeOf(answered)).toEqual([400, "malformed_body"]);
    expect(answered.json["errors"]).toContainEqual(expect.objectContaining({ pointer }));
    expect((await world.store.listContacts(openPupil)).records).toEqual([]);
  });

  it("is refused with the send of another message or of another key", async () => {
    const world = await anAccessWorld();
    const sendId = await opened(world, exemptPupil);
    expect(codeOf(await record(world, { sendId }))).toEqual([400, "malformed_body"]);
    const foreign = { ...aQuestion(exemptPupil), sendId };
    const asOther = await record(world, foreign, once("r", "sender2"));
    expect(codeOf(asOther)).toEqual([400, "malformed_body"]);
  });

  it("needs its own scope and an Idempotency-Key, and no key lists records", async () => {
    const world = await anAccessWorld();
    expect(codeOf(await record(world, {}, once("r", "checker")))).toEqual([403, "scope_missing"]);
    expect(codeOf(await record(world, {}, withKey("sender")))).toEqual([
      400,
      "idempotency_key_missing",
    ]);
    const listed = await world.app.request("/contact/v1/records", { headers: withKey("sender") });
    expect(listed.status).toBe(405);
  });
});

describe("a pupil who wrote on a social network (clause 8.4)", () => {
  async function socialWorld() {
    const world = await anAccessWorld();
    await world.store.saveAccount(account("social_network"));
    return world;
  }
  const reply = {
    ...aQuestion(),
    action: {
      name: "social_network",
      properties: {
        reason: "respond_to_question",
        account: "acc_social_network",
        replyingTo: "m1",
      },
    },
  };

  it("is answered by nobody there, and is to be talked to until somebody says that it is done", async () => {
    const world = await socialWorld();
    for (const name of ["a", "b"]) {
      const { items } = await postSends(world, [reply], once(name));
      expect(items[0]?.context.code).toBe("pupil_wrote_first");
    }
    const [task, ...more] = await world.store.listFollowUps();
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      pupilId: openPupil,
      staffId: msA.id,
      because: "reply_refused",
      openedAt: noon,
    });
    const done = { ...task!, done: { by: msA.id, at: noon } };
    expect(await world.store.recordFollowUpDone(done)).toBe(true);
    expect(await world.store.recordFollowUpDone(done)).toBe(false);
    expect(await world.store.listFollowUps()).toEqual([]);
    expect(await world.store.findFollowUp(task!.id)).toEqual(done);
  });

  it("is to be talked to when a tool records what they wrote, and not for an email", async () => {
    const world = await socialWorld();
    const received = { direction: "received" };
    await record(world, received, once("r1"));
    expect(await world.store.listFollowUps()).toEqual([]);
    await record(world, { ...received, action: { name: "social_network" } }, once("r2"));
    expect(await world.store.listFollowUps()).toMatchObject([{ because: "pupil_wrote" }]);
  });

  it("leaves nothing to do when a test key tries it out", async () => {
    const world = await socialWorld();
    const tried = {
      ...reply,
      subject: { type: "staff", id: "stf_test" },
      resource: { type: "pupil", id: pup("pup_test_allow") },
    };
    const { items } = await postSends(world, [tried], once("t", "tester"));
    expect(items[0]?.context.code).toBe("pupil_wrote_first");
    expect(await world.store.listFollowUps()).toEqual([]);
  });
});
