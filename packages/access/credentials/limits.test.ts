import { channelOf, type KeyLimits, type Staff } from "@elm-court/domain";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type AccessWorld,
  anAccessWorld,
  aQuestion,
  ask,
  exemptPupil,
  openPupil,
  secretOf,
} from "../../../tests/access/access-world.ts";
import { account, exemption, msA, mrB } from "../../../tests/decisions/situation.ts";
import { aKey, key } from "../../../tests/store/fixtures.ts";
import { hashSecret, writeApiKey } from "@elm-court/credentials";

let world: AccessWorld;
beforeEach(async () => {
  world = await anAccessWorld();
  await world.store.saveStaff(mrB);
});

/** Headers of a key with these limits. */
async function limitedTo(limits: KeyLimits): Promise<Record<string, string>> {
  const id = key("key_limited1");
  const secretHashes = [hashSecret(secretOf("m"))];
  await world.store.saveKey(aKey({ id, secretHashes, scopes: ["check", "roster"], limits }));
  return {
    authorization: `Bearer ${writeApiKey(id, secretOf("m"))}`,
    "content-type": "application/json",
  };
}

async function post(path: string, body: unknown, headers: Record<string, string>) {
  const response = await world.app.request(path, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as Record<string, never> };
}

const by = ({ id }: Staff, question: ReturnType<typeof aQuestion>) => ({
  ...question,
  subject: { type: "staff", id },
});
const onlyMsA = { staffIds: [msA.id] };
const onlyText = { channels: [channelOf("text")] };
const onlyTextAccount = { accountIds: [account("text").id] };

describe("a question outside a key's limits", () => {
  it.each([
    ["another member of staff", onlyMsA, by(mrB, aQuestion()), "member of staff"],
    ["another way", onlyText, aQuestion(), "way of contact"],
    ["another account", onlyTextAccount, aQuestion(), "account"],
  ])("is 403, and says what to do: %s", async (_, limits, question, about) => {
    const { status, json, text } = await ask(world, question, await limitedTo(limits));
    expect(status).toBe(403);
    expect(json).toMatchObject({ code: "limit_exceeded", status: 403 });
    expect(json["detail"]).toContain(about);
    expect(text).toContain("999");
  });

  it("is answered when it is within them", async () => {
    const { status, json } = await ask(world, aQuestion(), await limitedTo(onlyMsA));
    expect([status, json["decision"]]).toEqual([200, true]);
  });

  it("in a batch is a no in its place, and the rest is answered", async () => {
    const evaluations = [aQuestion(), by(mrB, aQuestion()), aQuestion()];
    const headers = await limitedTo(onlyMsA);
    const { status, json } = await post("/access/v1/evaluations", { evaluations }, headers);
    expect(status).toBe(200);
    expect(json["evaluations"]).toMatchObject([
      { decision: true },
      {
        decision: false,
        context: {
          outcome: "deny",
          code: "limit_exceeded",
          error: { status: 403 },
          retry: "person",
        },
      },
      { decision: true },
    ]);
  });

  it("ends a batch that ends with the first no", async () => {
    const body = {
      evaluations: [by(mrB, aQuestion()), aQuestion()],
      options: { evaluations_semantic: "deny_on_first_deny" },
    };
    const { json } = await post("/access/v1/evaluations", body, await limitedTo(onlyMsA));
    expect(json["evaluations"]).toHaveLength(1);
  });

  it("is 403 for a search of pupils, before anybody is listed", async () => {
    const { subject, action } = by(mrB, aQuestion());
    const body = { subject, action, resource: { type: "pupil" } };
    for (const limits of [onlyMsA, onlyText, onlyTextAccount]) {
      const { status, json } = await post(
        "/access/v1/search/resource",
        body,
        await limitedTo(limits),
      );
      expect([status, json["code"]]).toEqual([403, "limit_exceeded"]);
    }
  });

  it("is 403 for a search of ways by another member of staff or account", async () => {
    const body = { ...by(mrB, aQuestion()), action: undefined, context: { account: "acc_email" } };
    for (const limits of [onlyMsA, onlyTextAccount]) {
      const { status, json } = await post(
        "/access/v1/search/action",
        body,
        await limitedTo(limits),
      );
      expect([status, json["code"]]).toEqual([403, "limit_exceeded"]);
    }
  });

  it("is left out of the ways that a search lists", async () => {
    const { subject, resource } = aQuestion();
    const body = { subject, resource };
    const all = await post("/access/v1/search/action", body, await limitedTo({}));
    const limited = await post("/access/v1/search/action", body, await limitedTo(onlyText));
    expect(all.json["results"]).toHaveLength(4);
    expect(limited.json["results"]).toEqual([{ name: "text" }]);
  });
});

describe("a key limited to one member of staff (promise P6)", () => {
  it("learns nothing about another's exemptions: every answer is the same to the byte, with one and without", async () => {
    const question = by(mrB, aQuestion(exemptPupil));
    const headers = { ...(await limitedTo(onlyMsA)), "x-request-id": "same" };
    const watch = async (): Promise<string[]> => {
      const single = await ask(world, question, headers);
      const batch = await post("/access/v1/evaluations", { evaluations: [question] }, headers);
      const open = await ask(world, by(mrB, aQuestion(openPupil)), headers);
      return [single.text, JSON.stringify(batch), open.text];
    };
    const without = await watch();
    await world.store.saveSafeguarding(exemptPupil, {
      vulnerableMark: "nobody_has_said",
      exemptions: [exemption({ pupilId: exemptPupil, staffIds: [mrB.id] })],
    });
    expect(await watch()).toEqual(without);
    expect(without[0]).toBe(without[2]);
    const free = await limitedTo({});
    expect((await ask(world, question, free)).json["decision"]).toBe(true);
  });
});
