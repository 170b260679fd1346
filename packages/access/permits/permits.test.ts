import { addSeconds, type Instant } from "@elm-court/domain";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { describe, expect, it } from "vitest";
import {
  anAccessWorld,
  aQuestion,
  exemptPupil,
  objectedPupil,
  openPupil,
} from "../../../tests/access/access-world.ts";
import { askPermit, callAs, once, redeem } from "../../../tests/access/post-as.ts";
import { exemption, halfPastTen, msA, noon } from "../../../tests/decisions/situation.ts";
import { at, on, snd } from "../../../tests/store/fixtures.ts";
import { keys } from "../../store/dynamo/keys.ts";

describe("asking for a permit", () => {
  it("answers a yes with a permit of five minutes that names nobody", async () => {
    const { status, json } = await askPermit(await anAccessWorld(), aQuestion());
    expect([status, json.decision, json.permitEndsAt]).toEqual([200, true, addSeconds(noon, 300)]);
    expect(decodeProtectedHeader(json.permit!)).toMatchObject({ alg: "EdDSA", typ: "permit+jwt" });
    expect(decodeJwt(json.permit!)).toEqual({
      jti: expect.stringMatching(/^prm_/) as string,
      iss: "key_sender01",
      iat: Date.parse(noon) / 1000,
      exp: Date.parse(noon) / 1000 + 300,
      message: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
  });

  it("answers a no as a check does, without a permit", async () => {
    const { json } = await askPermit(await anAccessWorld(), aQuestion(objectedPupil));
    expect(json).toMatchObject({ decision: false, context: { code: "objection" } });
    expect(json).not.toHaveProperty("permit");
  });

  it("opens no send: that is for whoever redeems it", async () => {
    const world = await anAccessWorld();
    await askPermit(world, aQuestion());
    expect(await world.table.query(`PUPIL#${openPupil}`, "SEND#")).toEqual([]);
  });

  it("has the same answer to the byte when it is asked again, and another permit under another Idempotency-Key", async () => {
    const world = await anAccessWorld();
    const [first, same, other] = [
      await askPermit(world, aQuestion()),
      await askPermit(world, aQuestion()),
      await askPermit(world, aQuestion(), once("other")),
    ];
    expect(same.text).toBe(first.text);
    expect(other.json.permit).not.toBe(first.json.permit);
    const reused = await askPermit(world, aQuestion(objectedPupil));
    expect([reused.status, reused.json]).toMatchObject([409, { code: "idempotency_key_reused" }]);
  });

  it("is too late for the same answer once the permit has ended", async () => {
    let now: Instant = noon;
    const world = await anAccessWorld({ now: () => now });
    await askPermit(world, aQuestion());
    now = addSeconds(noon, 300);
    const { json } = await askPermit(world, aQuestion());
    expect(json).toMatchObject({ decision: false, context: { code: "too_late" } });
  });

  it.each([
    ["20:58, by the night", "2026-11-24T20:58:00.000Z", "2026-11-24T21:00:00.000Z"],
    ["half past ten at night, by five minutes", halfPastTen, "2026-11-24T22:35:00.000Z"],
    ["07:58, by the end of the night", "2026-11-25T07:58:00.000Z", "2026-11-25T08:00:00.000Z"],
  ])("ends a permit of %s (clause 6.2, scenario 17)", async (_, now, ends) => {
    const world = await anAccessWorld({ at: at(now) });
    const noAlternativeNight = on("2026-11-24");
    const exemptions = [exemption({ pupilId: exemptPupil, noAlternativeNight })];
    await world.store.saveSafeguarding(exemptPupil, {
      vulnerableMark: "nobody_has_said",
      exemptions,
    });
    expect((await askPermit(world, aQuestion(exemptPupil))).json.permitEndsAt).toBe(ends);
  });

  it("never asks about another time", async () => {
    const answered = await callAs(
      await anAccessWorld(),
      "/contact/v1/permits",
      { ...aQuestion(), context: { at: noon } },
      once("x"),
    );
    expect([answered.status, answered.json["errors"]]).toMatchObject([
      400,
      [{ pointer: "/context/at" }],
    ]);
  });
});

describe("redeeming a permit", () => {
  it("is a yes to another program, with the send that it opened, which can be settled", async () => {
    const world = await anAccessWorld();
    const { permit } = (await askPermit(world, aQuestion())).json;
    const { status, json } = await redeem(world, permit, aQuestion());
    expect([status, json]).toMatchObject([
      200,
      { decision: true, context: { code: "allowed", deliverBefore: "2026-11-24T21:00:00.000Z" } },
    ]);
    const [kept] = await world.table.getMany([keys.send(snd(json.sendId!))]);
    expect(JSON.parse(kept!.body)).toMatchObject({ keyId: "key_sender02", staffId: msA.id });
    const path = `/contact/v1/sends/${json.sendId}`;
    const settled = await callAs(world, path, { status: "sent" }, once("s", "sender2"), "PATCH");
    expect(settled.json).toMatchObject({ status: "sent" });
  });

  it("uses it up: a repeat has the same answer, and anything else is refused", async () => {
    const world = await anAccessWorld();
    const { permit } = (await askPermit(world, aQuestion())).json;
    const first = await redeem(world, permit, aQuestion());
    expect((await redeem(world, permit, aQuestion())).text).toBe(first.text);
    for (const headers of [once("again", "sender2"), once("again", "sender")]) {
      const { status, json } = await redeem(world, permit, aQuestion(), headers);
      expect([status, json.code]).toEqual([409, "permit_used"]);
    }
    expect(await world.table.query(`PUPIL#${openPupil}`, "SEND#")).toHaveLength(1);
  });

  it("of two at once opens one send", async () => {
    const world = await anAccessWorld();
    const { permit } = (await askPermit(world, aQuestion())).json;
    const answers = await Promise.all(
      ["one", "two", "three"].map((name) =>
        redeem(world, permit, aQuestion(), once(name, "sender2")),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect(await world.table.query(`PUPIL#${openPupil}`, "SEND#")).toHaveLength(1);
  });

  it("reads once and writes once, and so does asking for it, after the first in a month", async () => {
    const calls: string[] = [];
    const { store } = await anAccessWorld();
    const world = await anAccessWorld({
      store: {
        ...store,
        loadSending: (asked) => (calls.push("read"), store.loadSending(asked)),
        recordDecided: (decided) => (calls.push("write"), store.recordDecided(decided)),
        saveSigningKeys: (next) => (calls.push("key"), store.saveSigningKeys(next)),
      },
    });
    const { permit } = (await askPermit(world, aQuestion())).json;
    await askPermit(world, aQuestion(), once("second"));
    await redeem(world, permit, aQuestion());
    expect(calls).toEqual(["read", "key", "write", "read", "write", "read", "write"]);
  });
});

describe("the keys that permits are signed with", () => {
  it("are changed after a month, and what the key before has signed still opens", async () => {
    let now: Instant = noon;
    const world = await anAccessWorld({ now: () => now });
    const kidOf = (permit: string) => decodeProtectedHeader(permit).kid;
    const first = (await askPermit(world, aQuestion(), once("a"))).json.permit!;
    now = addSeconds(noon, 30 * 24 * 60 * 60 - 60);
    const last = (await askPermit(world, aQuestion(), once("b"))).json.permit!;
    now = addSeconds(now, 120);
    const next = (await askPermit(world, aQuestion(), once("c"))).json.permit!;
    expect(kidOf(last)).toBe(kidOf(first));
    expect(kidOf(next)).not.toBe(kidOf(last));
    for (const [name, permit] of Object.entries({ last, next }))
      expect((await redeem(world, permit, aQuestion(), once(name))).json.decision).toBe(true);
  });

  it("are made once by whoever is first, and kept where no parent's page can read", async () => {
    const world = await anAccessWorld();
    const asked = ["a", "b", "c"].map((name) => askPermit(world, aQuestion(), once(name)));
    const kids = (await Promise.all(asked)).map(
      ({ json }) => decodeProtectedHeader(json.permit!).kid,
    );
    expect(new Set(kids).size).toBe(1);
    expect(keys.signingKeys().table).toBe("safeguarding");
  });
});
