import type { Staff } from "@elm-court/domain";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type AccessWorld,
  anAccessWorld,
  aQuestion,
  ask,
  exemptPupil,
  type KeyName,
  mailMerge,
  objectedPupil,
  openPupil,
  withKey,
} from "../../../tests/access/access-world.ts";
import { callAs } from "../../../tests/access/post-as.ts";
import { msA } from "../../../tests/decisions/situation.ts";
import { acc, key, stf } from "../../../tests/store/fixtures.ts";

let world: AccessWorld;
beforeEach(async () => {
  world = await anAccessWorld({ publicOrigin: "https://api.contact.example" });
});

type Answer = { page: { next_token: string }; results: { type: string; id: string }[] };
async function find(pupilId: string, more: object = {}, name: KeyName = "everything") {
  const { action, resource } = aQuestion(pupilId);
  const body = { subject: { type: "staff" }, action, resource, ...more };
  const answered = await callAs(world, "/access/v1/search/subject", body, withKey(name));
  return { ...answered, json: answered.json as unknown as Answer & { code?: string } };
}
const idsOf = async (...asked: Parameters<typeof find>) =>
  (await find(...asked)).json.results.map(({ id }) => id).toSorted();

describe("which staff may write to a pupil", () => {
  it("are those of whom a check would say yes, people or programs, as asked", async () => {
    expect((await find(openPupil)).json).toEqual({
      page: { next_token: "", count: 1 },
      results: [{ type: "staff", id: msA.id }],
    });
    expect(await idsOf(openPupil, { subject: { type: "service" } })).toEqual([mailMerge.id]);
    expect(await idsOf(openPupil, { subject: { type: "robot" } })).toEqual([]);
    expect(await idsOf(objectedPupil)).toEqual([]);
  });

  it("are not told by an exemption, though a single check by who is named is a yes (promise P3)", async () => {
    expect((await ask(world, aQuestion(exemptPupil))).json["decision"]).toBe(true);
    expect(await idsOf(exemptPupil)).toEqual([]);
    const told = async (pupilId: string) => (await find(pupilId)).text;
    expect(await told(exemptPupil)).toBe(await told(objectedPupil));
  });

  it("do not have those who left among them", async () => {
    await world.store.saveStaff({ ...msA, active: false });
    expect(await idsOf(openPupil)).toEqual([]);
  });

  it("come in pages, each of them once, up to an empty token that names nobody", async () => {
    const names = ["stf_p1", "stf_p2", "stf_p3", "stf_p4"].map(stf);
    for (const id of names) await world.store.saveStaff({ ...msA, id } satisfies Staff);
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const page = token === undefined ? { limit: 2 } : { token };
      const { json } = await find(openPupil, { page });
      seen.push(...json.results.map(({ id }) => id));
      token = json.page.next_token;
      expect(Buffer.from(token, "base64url").toString()).not.toContain("stf_");
    } while (token !== "");
    expect(seen.toSorted()).toEqual([msA.id, ...names]);
  });

  it("are told to a key that was given leave to list them, and to no other", async () => {
    const { status, json } = await find(openPupil, {}, "checker");
    expect([status, json.code]).toEqual([403, "scope_missing"]);
  });

  it("are no more than those that the key is limited to", async () => {
    await world.store.saveStaff({ ...msA, id: stf("stf_other") });
    const { key: everything } = await world.store.loadBatch({
      keyId: key("key_everything1"),
      items: [],
    });
    const limitTo = (limits: object) => world.store.saveKey({ ...everything!, limits });
    await limitTo({ staffIds: [msA.id] });
    expect(await idsOf(openPupil)).toEqual([msA.id]);
    await limitTo({ accountIds: [acc("acc_text")] });
    const { status, json } = await find(openPupil);
    expect([status, json.code]).toEqual([403, "limit_exceeded"]);
  });

  it("are searched where the metadata says", async () => {
    const response = await world.app.request("/.well-known/authzen-configuration");
    expect(await response.json()).toMatchObject({
      search_subject_endpoint: "https://api.contact.example/access/v1/search/subject",
    });
  });
});
