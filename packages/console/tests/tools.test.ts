import type { KeyMadeView, SetUpView, ToolsView } from "@elm-court/contract";
import { hashSecret, parseApiKey } from "@elm-court/credentials";
import { goingLivePoints } from "@elm-court/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { openConsole, type OpenConsole } from "../../../tests/console/console-world.ts";
import { at, key } from "../../../tests/store/fixtures.ts";

let world: OpenConsole;
beforeEach(async () => {
  world = await openConsole();
});

const wanted = { kind: "live", owner: "Text gateway, Ms Hale", scopes: ["check"], ways: ["text"] };
const post = (path: string, body: object = {}) =>
  world.send(`/console/api/${path}`, { as: "office", body });
const get = async <T>(path: string): Promise<T> =>
  (await (await world.send(`/console/api/${path}`, { as: "office" })).json()) as T;
const made = async (response: Response) => (await response.json()) as KeyMadeView;
const secretHash = ({ text }: KeyMadeView) => hashSecret(parseApiKey(text)?.secret ?? "");

describe("tools and keys (P10)", () => {
  it("makes a key whose text is in that answer alone, and keeps only its hash", async () => {
    const answer = await post("tools", wanted);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([201, "no-store"]);
    const issued = await made(answer);
    const kept = await world.store.findKey(key(issued.id));
    expect(kept).toMatchObject({
      owner: "Text gateway, Ms Hale",
      scopes: ["check"],
      limits: { channels: ["text"] },
      secretHashes: [secretHash(issued)],
    });
    const listed = JSON.stringify(await get("tools"));
    expect(listed).toContain(issued.id);
    for (const secret of [issued.text, parseApiKey(issued.text)?.secret, secretHash(issued)])
      expect(listed).not.toContain(secret);
    expect(JSON.stringify(world.log)).not.toContain(issued.id);
  });

  it("gives a second secret, drops the older one, and ends the key", async () => {
    const issued = await made(await post("tools", wanted));
    const rotated = await made(await post(`tools/${issued.id}/rotate`));
    const hashes = async () => (await world.store.findKey(key(issued.id)))?.secretHashes;
    expect(await hashes()).toEqual([secretHash(issued), secretHash(rotated)]);
    const again = await post(`tools/${issued.id}/rotate`);
    expect([again.status, await again.json()]).toEqual([
      409,
      { code: "already_done", problems: ["already_rotating"] },
    ]);
    expect((await post(`tools/${issued.id}/finish`)).status).toBe(204);
    expect(await hashes()).toEqual([secretHash(rotated)]);
    expect((await post(`tools/${issued.id}/revoke`)).status).toBe(204);
    expect((await world.store.findKey(key(issued.id)))?.revokedAt).toBeDefined();
    expect((await post(`tools/${issued.id}/rotate`)).status).toBe(409);
    expect((await post("tools/key_none000/revoke")).status).toBe(404);
  });

  it.each([
    { ...wanted, owner: " " },
    { ...wanted, owner: "x".repeat(121) },
    { ...wanted, owner: "a\nb" },
    { ...wanted, scopes: [] },
    { ...wanted, scopes: ["everything"] },
    { ...wanted, ways: ["pigeon post"] },
    { ...wanted, ways: ["fax"] },
    { ...wanted, kind: "both" },
  ])("makes no key of %j", async (body) => {
    expect((await post("tools", body)).status).toBe(422);
    expect((await get<ToolsView>("tools")).tools).toEqual([]);
  });

  it("shows how far a tool has come, when it passed, and the dead ones last", async () => {
    const first = await made(await post("tools", { ...wanted, scopes: ["check", "changes"] }));
    const dead = await made(await post("tools", { ...wanted, owner: "A dead one" }));
    await post(`tools/${dead.id}/revoke`);
    const [now, passed] = [at("2026-11-24T12:00:00.000Z"), [...goingLivePoints]];
    await world.store.recordPosition({ keyId: key(first.id), cursor: 0, acknowledgedAt: now });
    await world.store.recordGoingLivePass({ keyId: key(first.id), passedAt: now, passed });
    const { tools } = await get<ToolsView>("tools");
    expect(tools).toMatchObject([
      { id: first.id, ways: ["Text message"], behind: 0, isTooFarBehind: false, passedAt: now },
      { id: dead.id, revokedAt: expect.any(String) as string },
    ]);
  });
});

describe("how the school is set up", () => {
  it("is not ready before somebody has said, by name, what became of the noes, and tells every key", async () => {
    const issued = await made(await post("tools", wanted));
    expect((await get<SetUpView>("set-up")).missing).toEqual(["noes_held"]);
    expect((await post("set-up/noes", { noes: "whatever" })).status).toBe(422);
    expect((await world.store.findKey(key(issued.id)))?.schoolReady).toBe(false);
    expect((await post("set-up/noes", { noes: "none_held" })).status).toBe(204);
    const view = await get<SetUpView>("set-up");
    expect(view).toMatchObject({
      missing: [],
      confirmed: { noes: "none_held", by: "The office", at: "2026-11-24T22:30:00.000Z" },
    });
    expect((await world.store.findKey(key(issued.id)))?.schoolReady).toBe(true);
  });

  it("claims of no way that it refuses by itself before its tool has passed", async () => {
    const textOf = async () =>
      (await get<SetUpView>("set-up")).ways.find(({ name }) => name === "Text message")?.connection;
    expect(await textOf()).toBe("not_connected");
    const issued = await made(await post("tools", wanted));
    expect(await textOf()).toBe("staff_look");
    const passed = { passedAt: at("2026-11-24T12:00:00.000Z"), passed: [...goingLivePoints] };
    await world.store.recordGoingLivePass({ keyId: key(issued.id), ...passed });
    expect(await textOf()).toBe("refuses_by_itself");
    await post(`tools/${issued.id}/revoke`);
    expect(await textOf()).toBe("not_connected");
  });
});
