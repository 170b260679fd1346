import { mostChanges, mostValues } from "@elm-court/contract";
import { addSeconds, type Change, changeKeptSeconds } from "@elm-court/domain";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type AccessWorld,
  anAccessWorld,
  aQuestion,
  objectedPupil,
  withKey,
} from "../../../tests/access/access-world.ts";
import { msA } from "../../../tests/decisions/situation.ts";
import { added, aPupil, key, noon, pup, stf } from "../../../tests/store/fixtures.ts";

let world: AccessWorld;
beforeEach(async () => {
  world = await anAccessWorld();
});

type Json = Record<string, unknown>;
async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = withKey("recorder"),
): Promise<{ status: number; json: Json }> {
  const response = await world.app.request(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === "" ? {} : (JSON.parse(text) as Json) };
}

const resolvePath = "/objections/v1/resolve";
const changesPath = "/objections/v1/changes";

describe("who is who", () => {
  const upn = (digits: number) => `A${String(digits).padStart(12, "0")}`;
  const resolve = (kind: string, scheme: string, values: unknown, name = "lister" as const) =>
    call("POST", resolvePath, { kind, scheme, values }, withKey(name));
  async function addPupils(...known: readonly (readonly [id: string, upn: string])[]) {
    for (const [name, number] of known) {
      const pupil = aPupil(pup(name), { upn: number });
      const row = { pupil, parents: [], relationships: [], change: added(pupil.id) };
      await world.store.recordRosterRow(row, noon, name);
    }
  }

  it("is told of each value as it was sent, spaces and case aside", async () => {
    await addPupils(["pup_r1", upn(1)], ["pup_r2", upn(2)], ["pup_r3", upn(2)]);
    const values = [` ${upn(1).toLowerCase()} `, upn(2), upn(3), "no number", upn(1), ""];
    expect(await resolve("pupil", "upn", values)).toEqual({
      status: 200,
      json: {
        found: [
          { value: values[0], id: "pup_r1" },
          { value: upn(1), id: "pup_r1" },
        ],
        notFound: [upn(3), "no number", ""],
        ambiguous: [upn(2)],
      },
    });
  });

  it("is told of staff by their address", async () => {
    await world.store.saveStaff({ ...msA, id: stf("stf_e"), email: "A.Finch@elmcourt.example" });
    const { json } = await resolve("staff", "email", ["a.finch@ELMCOURT.example", "b@x.example"]);
    expect(json).toEqual({
      found: [{ value: "a.finch@ELMCOURT.example", id: "stf_e" }],
      notFound: ["b@x.example"],
      ambiguous: [],
    });
  });

  it("is told of no staff but those that the key is limited to, and of no difference", async () => {
    const [mine, other] = [stf("stf_mine"), stf("stf_other")];
    const email = (id: string) => `${id}@elmcourt.example`;
    for (const id of [mine, other]) await world.store.saveStaff({ ...msA, id, email: email(id) });
    const { key: lister } = await world.store.loadBatch({ keyId: key("key_lister1"), items: [] });
    await world.store.saveKey({ ...lister!, limits: { staffIds: [mine] } });
    const values = [email(mine), email(other), email("nobody")];
    expect((await resolve("staff", "email", values)).json).toEqual({
      found: [{ value: email(mine), id: mine }],
      notFound: [email(other), email("nobody")],
      ambiguous: [],
    });
  });

  it("counts whom it did not find, and logs no value", async () => {
    await resolve("pupil", "upn", [upn(8), upn(9)]);
    expect(world.log).toEqual([
      { route: resolvePath, status: 200, requestId: expect.any(String) as string, notFound: 2 },
    ]);
  });

  it.each([
    ["a kind that is none", { kind: "parent", scheme: "upn", values: ["x"] }, "/kind"],
    ["a scheme that is none", { kind: "pupil", scheme: "name", values: ["x"] }, "/scheme"],
    ["a scheme that is not kept", { kind: "pupil", scheme: "mis", values: ["x"] }, "/scheme"],
    ["nothing asked for", { kind: "pupil", scheme: "upn", values: [] }, "/values"],
    ["no list", { kind: "pupil", scheme: "upn" }, "/values"],
    ["a number", { kind: "pupil", scheme: "upn", values: [7] }, "/values/0"],
    [
      "too many values",
      { kind: "pupil", scheme: "upn", values: Array.from({ length: mostValues + 1 }, () => "x") },
      "/values",
    ],
  ])("is 400 with %s, and names it", async (_, body, pointer) => {
    const { status, json } = await call("POST", resolvePath, body, withKey("lister"));
    expect([status, json["code"]]).toEqual([400, "malformed_body"]);
    expect(json["errors"]).toMatchObject([{ pointer }]);
  });

  it("is not told to a key without the scope roster", async () => {
    const { status, json } = await call("POST", resolvePath, {}, withKey("checker"));
    expect([status, json["code"]]).toEqual([403, "scope_missing"]);
  });

  it("is told of a thousand values in eleven calls, and reads no list (speed.md)", async () => {
    let calls = 0;
    const { store } = world;
    world = await anAccessWorld({
      store: {
        ...store,
        loadBatch: (asked) => {
          calls += 1;
          return store.loadBatch(asked);
        },
        findKnownAs: (asked) => {
          calls += Math.ceil(new Set(asked.map((one) => one.value)).size / 100);
          return store.findKnownAs(asked);
        },
        listPupilIds: () => Promise.reject(new Error("a list")),
      },
    });
    const values = Array.from({ length: mostValues }, (_, place) => upn(place));
    expect((await resolve("pupil", "upn", values)).status).toBe(200);
    expect(calls).toBe(11);
  });
});

describe("what has changed", () => {
  const stop = (name: string): Change => ({
    pupilId: pup(name),
    channels: "all",
    effect: "stop",
    at: noon,
  });
  async function number(...names: readonly string[]) {
    for (const name of names) {
      const numbering = { pupilId: pup(name), from: 0, to: 1, changes: [stop(name)] };
      await world.store.numberChanges(numbering, noon);
    }
  }
  const list = (query = "") => call("GET", `${changesPath}${query}`);

  it("is told after a cursor, in parts, with where to go on", async () => {
    await number("pup_1", "pup_2", "pup_3");
    const view = (cursor: number, pupilId: string) => ({
      cursor,
      pupilId,
      channels: "all",
      effect: "stop",
      at: noon,
    });
    expect(await list("?after=0&limit=2")).toEqual({
      status: 200,
      json: { changes: [view(1, "pup_1"), view(2, "pup_2")], next: 2, head: 3, more: true },
    });
    expect((await list("?after=2")).json).toEqual({
      changes: [view(3, "pup_3")],
      next: 3,
      head: 3,
      more: false,
    });
    expect((await list("?after=3&other=x")).json).toEqual({
      changes: [],
      next: 3,
      head: 3,
      more: false,
    });
  });

  it("starts, for a tool without a cursor, where the feed stands", async () => {
    await number("pup_1", "pup_2");
    expect((await list()).json).toEqual({ changes: [], next: 2, head: 2, more: false });
  });

  it("is 410 with what to do, for a cursor that is too old or was never given", async () => {
    await number("pup_1");
    const { status, json } = await list("?after=7");
    expect([status, json["code"]]).toEqual([410, "cursor_expired"]);
    expect(json["detail"]).toContain("check every pupil");
    world = await anAccessWorld({
      store: world.store,
      at: addSeconds(noon, changeKeptSeconds),
    });
    expect((await list("?after=0")).status).toBe(410);
    expect((await list("?after=1")).status).toBe(200);
  });

  it.each(["?after=-1", "?after=x", "?after=1.5", "?after=", "?after=0&limit=0", "?limit=x"])(
    "is 400 for %s",
    async (query) => {
      const { status, json } = await list(query);
      expect([status, json["code"]]).toEqual([400, "malformed_body"]);
    },
  );

  it(`is ${mostChanges} at most`, async () => {
    expect((await list(`?after=0&limit=${mostChanges}`)).status).toBe(200);
    expect((await list(`?after=0&limit=${mostChanges + 1}`)).status).toBe(400);
  });

  it("is not told to a key without the scope changes, nor to none", async () => {
    const missing = await call("GET", changesPath, undefined, withKey("checker"));
    expect([missing.status, missing.json["code"]]).toEqual([403, "scope_missing"]);
    expect((await call("GET", changesPath, undefined, {})).status).toBe(401);
    expect((await call("GET", changesPath, undefined, withKey("revoked"))).status).toBe(401);
  });

  it.each([
    ["POST", changesPath],
    ["GET", resolvePath],
  ])("is not there for %s %s", async (method, path) => {
    const { status, json } = await call(method, path, method === "POST" ? {} : undefined);
    expect([status, json["code"]]).toEqual([405, "method_not_allowed"]);
  });
});

describe("how far a tool has come", () => {
  const ackPath = `${changesPath}/ack`;
  const ack = (cursor: unknown) => call("POST", ackPath, { cursor });
  beforeEach(async () => {
    for (const name of ["pup_1", "pup_2", "pup_3"]) {
      const change = { pupilId: pup(name), channels: "all", effect: "stop", at: noon } as const;
      const numbering = { pupilId: pup(name), from: 0, to: 1, changes: [change] };
      await world.store.numberChanges(numbering, noon);
    }
  });
  const lags = async () =>
    (await world.store.listToolLags()).map(({ keyId, cursor, behind }) => ({
      keyId,
      cursor,
      behind,
    }));

  it("is what it said last, and what it has not said yet waits", async () => {
    expect(await ack(2)).toEqual({ status: 200, json: { cursor: 2, head: 3, behind: 1 } });
    expect((await ack(3)).json).toEqual({ cursor: 3, head: 3, behind: 0 });
    expect((await ack(1)).json).toEqual({ cursor: 1, head: 3, behind: 2 });
    expect(await lags()).toEqual([{ keyId: "key_recorder1", cursor: 1, behind: 2 }]);
  });

  it("takes nothing out of the feed, and lets nothing be sent", async () => {
    const check = () =>
      call("POST", "/access/v1/evaluation", aQuestion(objectedPupil), withKey("checker"));
    const before = await check();
    await ack(3);
    expect((await call("GET", `${changesPath}?after=0`)).json["changes"]).toHaveLength(3);
    const decided = ({ json }: { json: Json }) => [
      json["decision"],
      (json["context"] as Json)["code"],
    ];
    expect(decided(await check())).toEqual(decided(before));
    expect(decided(before)).toEqual([false, "objection"]);
  });

  it.each([4, -1, 1.5, "2", undefined])("is 400 for %j, and stays as it was", async (cursor) => {
    await ack(1);
    const { status, json } = await ack(cursor);
    expect([status, json["code"]]).toEqual([400, "malformed_body"]);
    expect(json["errors"]).toMatchObject([{ pointer: "/cursor" }]);
    expect(await lags()).toMatchObject([{ cursor: 1 }]);
  });

  it("is nobody's to say without the scope changes", async () => {
    expect((await call("POST", ackPath, { cursor: 1 }, withKey("checker"))).status).toBe(403);
    expect(await lags()).toEqual([]);
  });
});

describe("where a tool is told", () => {
  const path = "/objections/v1/webhooks";
  const url = "https://tool.example/changes";
  const add = (address: unknown = url) => call("POST", path, { url: address });

  it("is made with a secret that is shown once, listed without it, and ended", async () => {
    const { status, json } = await add();
    expect([status, Object.keys(json)]).toEqual([201, ["webhookId", "secret"]]);
    expect(json["webhookId"]).toMatch(/^whk_/);
    const secret = json["secret"] as string;
    expect(Buffer.from(secret.replace(/^whsec_/, ""), "base64")).toHaveLength(32);
    const listed = await call("GET", path);
    expect(listed.json).toEqual({
      webhooks: [{ webhookId: json["webhookId"], url, createdAt: noon, standing: "working" }],
    });
    expect(JSON.stringify(world.log)).not.toContain(secret);
    const ended = await call("DELETE", `${path}/${String(json["webhookId"])}`);
    expect(ended).toEqual({ status: 204, json: {} });
    expect((await call("GET", path)).json).toEqual({ webhooks: [] });
  });

  it("is tested by something that the stream tells of", async () => {
    const { json } = await add();
    const tested = await call("POST", `${path}/${String(json["webhookId"])}/test`);
    expect(tested).toEqual({ status: 202, json: { webhookId: json["webhookId"] } });
  });

  it.each([
    ["plain HTTP", "http://tool.example/changes"],
    ["plain HTTP to this machine", "http://127.0.0.1:4000/changes"],
    ["another scheme", "ftp://tool.example/changes"],
    ["a name and a password", "https://user:secret@tool.example/changes"],
    ["a place in a page", "https://tool.example/changes#here"],
    ["no address", "tool.example"],
    ["nothing", null],
    ["too much", `https://tool.example/${"x".repeat(2000)}`],
  ])("is 400 with %s, which says what to do", async (_, address) => {
    const { status, json } = await add(address);
    expect([status, json["code"]]).toEqual([400, "malformed_body"]);
    expect(json["errors"]).toMatchObject([{ pointer: "/url" }]);
  });

  it("may be on this machine where that is said", async () => {
    world = await anAccessWorld({ localWebhooks: true });
    expect((await add("http://127.0.0.1:4000/changes")).status).toBe(201);
    expect((await add("http://192.168.0.1/changes")).status).toBe(400);
  });

  it("is in five places at most", async () => {
    for (let times = 0; times < 5; times += 1) expect((await add()).status).toBe(201);
    const { status, json } = await add();
    expect([status, json["code"]]).toEqual([409, "webhook_limit"]);
  });

  it("is not another key's to see, test or end (promise P6)", async () => {
    const { json } = await add();
    const other = withKey("lister");
    const { key: lister } = await world.store.loadBatch({ keyId: key("key_lister1"), items: [] });
    await world.store.saveKey({ ...lister!, scopes: ["changes"] });
    expect((await call("GET", path, undefined, other)).json).toEqual({ webhooks: [] });
    const asked = async (method: string, place: string) => {
      const answer = await call(method, place, undefined, other);
      return [answer.status, answer.json["code"], answer.json["detail"]];
    };
    const foreign = `${path}/${String(json["webhookId"])}`;
    for (const [method, suffix] of [
      ["DELETE", ""],
      ["POST", "/test"],
    ] as const)
      expect(await asked(method, `${foreign}${suffix}`)).toEqual(
        await asked(method, `${path}/whk_nobody${suffix}`),
      );
    expect((await asked("DELETE", foreign))[0]).toBe(404);
    expect((await call("GET", path)).json["webhooks"]).toHaveLength(1);
  });
});
