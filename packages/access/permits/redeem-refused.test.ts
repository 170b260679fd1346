import { generateKeyPairSync } from "node:crypto";
import { addSeconds, type Instant } from "@elm-court/domain";
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import {
  type AccessWorld,
  anAccessWorld,
  aQuestion,
  exemptPupil,
  mailMerge,
  openPupil,
} from "../../../tests/access/access-world.ts";
import { askPermit, once, redeem } from "../../../tests/access/post-as.ts";
import { exemption, noon } from "../../../tests/decisions/situation.ts";
import { at, key, par, said, snd } from "../../../tests/store/fixtures.ts";
import { keys } from "../../store/dynamo/keys.ts";

const question = aQuestion();
const { action } = question;
const others = {
  "another member of staff": { ...question, subject: { type: "service", id: mailMerge.id } },
  "another pupil": aQuestion(exemptPupil),
  "another way": {
    ...question,
    action: { name: "text", properties: { ...action.properties, account: "acc_text" } },
  },
  "another account": {
    ...question,
    action: { ...action, properties: { ...action.properties, account: "acc_text" } },
  },
  "another reason": {
    ...question,
    action: { ...action, properties: { ...action.properties, reason: "reassurance" } },
  },
  "a parent": {
    ...question,
    action: { ...action, properties: { ...action.properties, recipient: "parent" } },
  },
};

const stranger = generateKeyPairSync("ed25519").privateKey;
const sameClaims = (permit: string) => new SignJWT(decodeJwt(permit));
const headerOf = (permit: string) => ({ alg: "EdDSA", ...decodeProtectedHeader(permit) });
/** Permits that nobody here signed, or that say something else. */
const forgeries: Record<string, (permit: string) => Promise<string> | string> = {
  "text that is none": () => "hunter2",
  "one cut short": (permit) => permit.slice(0, -6),
  "one without a signature": (permit) => new UnsecuredJWT(decodeJwt(permit)).encode(),
  "one signed with another key": (permit) =>
    sameClaims(permit).setProtectedHeader(headerOf(permit)).sign(stranger),
  "one signed with a key of its own name": (permit) =>
    sameClaims(permit)
      .setProtectedHeader({ ...headerOf(permit), kid: "mine" })
      .sign(stranger),
  "one signed with HMAC": (permit) =>
    sameClaims(permit)
      .setProtectedHeader({ ...headerOf(permit), alg: "HS256" })
      .sign(new TextEncoder().encode("s".repeat(32))),
  "one with another message written in": (permit) => {
    const [head, , signature] = permit.split(".");
    const claims = { ...decodeJwt(permit), exp: 4_000_000_000 };
    return [head, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
  },
};

async function sayNo({ store }: AccessWorld): Promise<void> {
  const [before] = await store.loadStates([openPupil]);
  const events = [said(before!, par("par_1"), "all")];
  await store.recordEvents([{ before: before!, events }], noon);
}

const sendsOf = ({ table }: AccessWorld, pupilId: string = openPupil) =>
  Promise.all(
    (["school", "safeguarding"] as const).map(async (name) => {
      return (await table.query(`PUPIL#${pupilId}`, "SEND#", name)).length;
    }),
  );

describe("a permit that does not fit", () => {
  it.each(Object.entries(others))("is refused for %s", async (_, item) => {
    const world = await anAccessWorld();
    const { permit } = (await askPermit(world, question)).json;
    const { status, json } = await redeem(world, permit, item);
    expect([status, json.code]).toEqual([400, "permit_invalid"]);
    expect((await redeem(world, permit, question, once("then"))).json.decision).toBe(true);
  });

  it.each(Object.entries(forgeries))("is refused when it is %s", async (_, forge) => {
    const world = await anAccessWorld();
    const permit = (await askPermit(world, question)).json.permit!;
    const { status, json } = await redeem(world, await forge(permit), question);
    expect([status, json.code]).toEqual([400, "permit_invalid"]);
    expect(await sendsOf(world)).toEqual([0, 0]);
  });

  it("is refused when it is of another school, whose keys are not ours", async () => {
    const world = await anAccessWorld();
    const other = await anAccessWorld({ randomToken: () => "q".repeat(43) });
    await askPermit(world, question);
    const foreign = (await askPermit(other, question)).json.permit;
    expect((await redeem(world, foreign, question)).json.code).toBe("permit_invalid");
  });

  it("is refused to a test key, and a test key's to a live one", async () => {
    const world = await anAccessWorld();
    const live = (await askPermit(world, question)).json.permit;
    const asTest = await redeem(world, live, question, once("t", "tester"));
    expect([asTest.status, asTest.json.code]).toEqual([400, "permit_invalid"]);
    const item = testItem("pup_test_allow");
    const tried = (await askPermit(world, item, once("t2", "tester"))).json;
    expect(tried).toMatchObject({ decision: true, context: { test: true } });
    expect((await redeem(world, tried.permit, item)).json.code).toBe("permit_invalid");
  });

  it("is refused once the key that asked for it is revoked (promise P10)", async () => {
    const world = await anAccessWorld();
    const { permit } = (await askPermit(world, question)).json;
    const { key: asker } = await world.store.loadSending({
      keyId: key("key_sender01"),
      once: { hash: "x", asked: "x" },
      items: [],
    });
    await world.store.saveKey({ ...asker!, revokedAt: noon });
    const { status, json } = await redeem(world, permit, question);
    expect([status, json.code]).toEqual([400, "permit_invalid"]);
  });
});

function testItem(pupilId: string) {
  const properties = { reason: "arrangements", account: "acc_test_email" };
  return {
    subject: { type: "staff", id: "stf_test" },
    action: { name: "email", properties },
    resource: { type: "pupil", id: pupilId },
  };
}

describe("a permit in whose time something has changed", () => {
  it("opens nothing once a parent has said no, even between the read and the write (promise P1)", async () => {
    const world = await anAccessWorld();
    const { permit } = (await askPermit(world, question)).json;
    await sayNo(world);
    const { status, json } = await redeem(world, permit, question);
    expect([status, json]).toMatchObject([
      200,
      { decision: false, context: { code: "objection" } },
    ]);
    expect(await sendsOf(world)).toEqual([0, 0]);
  });

  it("is seen when a parent says no while it is being redeemed", async () => {
    const { store } = await anAccessWorld();
    let saysNo = async (): Promise<void> => undefined;
    const world: AccessWorld = await anAccessWorld({
      store: {
        ...store,
        recordDecided: async (decided) => {
          await saysNo();
          return store.recordDecided(decided);
        },
      },
    });
    const { permit } = (await askPermit(world, question)).json;
    saysNo = async () => {
      saysNo = async () => undefined;
      await sayNo({ ...world, store });
    };
    const { json } = await redeem(world, permit, question);
    expect(json).toMatchObject({ decision: false, context: { code: "objection" } });
  });

  it("shows a test key how that looks: pup_test_flip is a yes when asked, and a no when it is to go", async () => {
    const world = await anAccessWorld();
    const item = testItem("pup_test_flip");
    const { permit } = (await askPermit(world, item, once("a", "tester"))).json;
    const { json } = await redeem(world, permit, item, once("b", "tester"));
    expect(json).toMatchObject({ decision: false, context: { code: "objection", test: true } });
  });

  it.each([
    ["after five minutes", noon, addSeconds(noon, 300)],
    ["at 21:00", at("2026-11-24T20:58:00.000Z"), at("2026-11-24T21:00:00.000Z")],
  ])("has ended %s, not a second before", async (_, begun, ended) => {
    let now: Instant = begun;
    const world = await anAccessWorld({ now: () => now });
    const ask = (name: string) => askPermit(world, question, once(name));
    const [used, kept] = [(await ask("a")).json.permit, (await ask("b")).json.permit];
    now = addSeconds(ended, -0.001);
    expect((await redeem(world, used, question)).json.decision).toBe(true);
    now = ended;
    const { status, json } = await redeem(world, kept, question, once("late"));
    expect([status, json.code]).toEqual([409, "permit_ended"]);
  });
});

describe("a permit that rested on an exemption (promise P3)", () => {
  const held = async (world: AccessWorld, endsAt: Instant) =>
    world.store.saveSafeguarding(exemptPupil, {
      vulnerableMark: "nobody_has_said",
      exemptions: [exemption({ pupilId: exemptPupil, endsAt })],
    });

  it("is kept in safeguarding alone, with the send that it is used for", async () => {
    const world = await anAccessWorld();
    const { permit } = (await askPermit(world, aQuestion(exemptPupil))).json;
    const id = decodeJwt(permit!).jti as Parameters<typeof keys.permit>[0];
    const there = async () =>
      (await world.table.getMany([keys.permit(id, "school"), keys.permit(id, "safeguarding")])).map(
        (item) => item !== undefined,
      );
    expect(await there()).toEqual([false, true]);
    const { json } = await redeem(world, permit, aQuestion(exemptPupil));
    expect(json.decision).toBe(true);
    expect(await there()).toEqual([false, true]);
    const sends = [
      keys.send(snd(json.sendId!), "school"),
      keys.send(snd(json.sendId!), "safeguarding"),
    ];
    expect((await world.table.getMany(sends)).map((item) => item !== undefined)).toEqual([
      false,
      true,
    ]);
  });

  it("ends with the exemption, which its token does not show", async () => {
    let now: Instant = noon;
    const world = await anAccessWorld({ now: () => now });
    await held(world, addSeconds(noon, 120));
    const { permit, permitEndsAt } = (await askPermit(world, aQuestion(exemptPupil))).json;
    expect(permitEndsAt).toBe(addSeconds(noon, 300));
    now = addSeconds(noon, 120);
    const { json } = await redeem(world, permit, aQuestion(exemptPupil));
    expect(json).toMatchObject({ decision: false, context: { code: "objection" } });
    await held(world, addSeconds(noon, 3600));
    const later = await redeem(world, permit, aQuestion(exemptPupil), once("later"));
    expect(later.json).toMatchObject({ decision: false, context: { code: "too_late" } });
  });

  it("never rests on one that was given since it was asked for", async () => {
    const world = await anAccessWorld();
    const { permit } = (await askPermit(world, question)).json;
    await sayNo(world);
    await world.store.saveSafeguarding(openPupil, {
      vulnerableMark: "nobody_has_said",
      exemptions: [exemption({ pupilId: openPupil })],
    });
    const { json } = await redeem(world, permit, question);
    expect(json).toMatchObject({ decision: false, context: { code: "objection" } });
  });
});
