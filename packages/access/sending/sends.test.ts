import { describe, expect, it } from "vitest";
import {
  anAccessWorld,
  aQuestion,
  exemptPupil,
  mailMerge,
  objectedPupil,
} from "../../../tests/access/access-world.ts";
import { once, postSends } from "../../../tests/access/post-as.ts";
import { noon } from "../../../tests/decisions/situation.ts";
import { keys } from "../../store/dynamo/keys.ts";
import { pup, snd } from "../../../tests/store/fixtures.ts";

describe("asking to send", () => {
  it("answers a yes with the send that it opened and until when it may be delivered", async () => {
    const { status, items } = await postSends(await anAccessWorld(), [aQuestion()]);
    expect(status).toBe(200);
    expect(items).toMatchObject([
      {
        decision: true,
        sendId: expect.stringMatching(/^snd_/),
        context: { code: "allowed", checkedAt: noon, deliverBefore: "2026-11-24T21:00:00.000Z" },
      },
    ]);
  });

  it("keeps who may write to whom, how and why, and nothing of a message", async () => {
    const world = await anAccessWorld();
    const { items } = await postSends(world, [aQuestion()]);
    const [kept] = await world.table.getMany([keys.send(snd(items[0]!.sendId!))]);
    expect(JSON.parse(kept!.body)).toEqual({
      id: items[0]!.sendId,
      keyId: "key_sender01",
      staffId: "stf_a",
      pupilId: "pup_open",
      channel: "email",
      accountId: "acc_email",
      reason: "arrangements",
      recipient: "pupil",
      code: "allowed",
      decisionId: items[0]!.context["decisionId"],
      openedAt: noon,
      deliverBefore: "2026-11-24T21:00:00.000Z",
      status: "open",
      restedOn: [],
    });
  });

  it("answers each item in its place, and a no opens nothing", async () => {
    const { items } = await postSends(await anAccessWorld(), [
      aQuestion(objectedPupil),
      aQuestion(),
      aQuestion("pup_nobody"),
      aQuestion(exemptPupil),
      { ...aQuestion(), subject: { type: "service", id: mailMerge.id } },
    ]);
    expect(items.map(({ decision, context }) => [decision, context.code])).toEqual([
      [false, "objection"],
      [true, "allowed"],
      [false, "unknown_pupil"],
      [true, "allowed"],
      [true, "allowed"],
    ]);
    expect(items.map(({ sendId }) => sendId !== undefined)).toEqual(
      items.map(({ decision }) => decision),
    );
    expect(items.every(({ decision, context }) => decision || "urgentHelp" in context)).toBe(true);
  });

  it("gives an exemption's leave to the staff it names and to nobody else", async () => {
    const asked = { ...aQuestion(exemptPupil), subject: { type: "service", id: mailMerge.id } };
    const { items } = await postSends(await anAccessWorld(), [asked]);
    expect(items[0]).toMatchObject({ decision: false, context: { code: "objection" } });
  });

  it("reads once for 25 items, and writes once for each", async () => {
    const world = await anAccessWorld();
    const calls: string[] = [];
    const { store } = world;
    const counted = await anAccessWorld({
      store: {
        ...store,
        loadSending: (asked) => (calls.push("read"), store.loadSending(asked)),
        recordDecided: (decided) => (calls.push("write"), store.recordDecided(decided)),
      },
    });
    const items = Array.from({ length: 25 }, () => aQuestion());
    expect((await postSends(counted, items)).items.every(({ decision }) => decision)).toBe(true);
    expect(calls).toEqual(["read", ...items.map(() => "write")]);
  });
});

describe("the same call again", () => {
  it("has the same answer to the byte, and opens nothing more", async () => {
    const world = await anAccessWorld();
    const asked = [aQuestion(), aQuestion(objectedPupil), aQuestion(exemptPupil)];
    const [first, second] = [await postSends(world, asked), await postSends(world, asked)];
    expect(second.text).toBe(first.text);
    expect(second.status).toBe(200);
    const sends = (await world.table.query("PUPIL#pup_open", "SEND#")).length;
    expect(sends).toBe(1);
  });

  it("is another call for another key, and for another Idempotency-Key", async () => {
    const world = await anAccessWorld();
    const ids = new Set<unknown>();
    for (const headers of [once("a"), once("b"), once("a", "sender2")])
      ids.add((await postSends(world, [aQuestion()], headers)).items[0]?.sendId);
    expect(ids.size).toBe(3);
  });

  it("is refused when it asks for something else", async () => {
    const world = await anAccessWorld();
    await postSends(world, [aQuestion()]);
    const { status, json } = await postSends(world, [aQuestion(objectedPupil)]);
    expect([status, json["code"]]).toEqual([409, "idempotency_key_reused"]);
  });

  it("tries again what could not be read, and keeps what was answered", async () => {
    const world = await anAccessWorld();
    const bad = { ...keys.pupilState(pup("pup_broken")), body: "not JSON" };
    await world.table.write([{ put: bad }]);
    const asked = [aQuestion("pup_broken"), aQuestion()];
    const first = await postSends(world, asked);
    expect(first.items.map(({ context }) => context.code)).toEqual(["unavailable", "allowed"]);
    expect(first.items[0]?.context["retry"]).toBe("soon");
    await world.table.write([{ remove: bad }]);
    const second = await postSends(world, asked);
    expect(second.items.map(({ context }) => context.code)).toEqual(["unknown_pupil", "allowed"]);
    expect(second.items[1]).toEqual(first.items[1]);
  });
});
