import { StoreUnavailable } from "@elm-court/store";
import { addSeconds, type Instant } from "@elm-court/domain";
import { hashSecret } from "@elm-court/credentials";
import { describe, expect, it } from "vitest";
import {
  anAccessWorld,
  aQuestion,
  mailMerge,
  objectedPupil,
  openPupil,
  secretOf,
  withKey,
} from "../../../tests/access/access-world.ts";
import { callAs, once, postSends } from "../../../tests/access/post-as.ts";
import { msA, noon } from "../../../tests/decisions/situation.ts";
import { aKey, key, par, said } from "../../../tests/store/fixtures.ts";

const codeOf = ({ status, json }: { status: number; json: Record<string, unknown> }) => [
  status,
  json["code"],
];

describe("a call to send that cannot be done", () => {
  it.each([
    ["none", undefined],
    ["an empty one", ""],
    ["a long one", "x".repeat(129)],
    ["one with a space", "a b"],
  ])("is refused with an Idempotency-Key that is %s", async (_, name) => {
    const { "idempotency-key": _left, ...headers } = once("x");
    const sent = name === undefined ? headers : { ...headers, "idempotency-key": name };
    const answered = await postSends(await anAccessWorld(), [aQuestion()], sent);
    expect(codeOf(answered)).toEqual([400, "idempotency_key_missing"]);
  });

  it.each([
    ["no items", { items: [] }, "/items"],
    ["too many items", { items: Array.from({ length: 26 }, () => aQuestion()) }, "/items"],
    ["an item without a subject", { items: [aQuestion(), {}] }, "/items/1/subject"],
    [
      "an item about another time",
      { items: [{ ...aQuestion(), context: { at: noon } }] },
      "/items/0/context/at",
    ],
    ["a list", [], ""],
  ])("is refused whole with %s, and says where", async (_, body, pointer) => {
    const world = await anAccessWorld();
    const answered = await callAs(world, "/contact/v1/sends", body, once("x"));
    expect(codeOf(answered)).toEqual([400, "malformed_body"]);
    expect(answered.json["errors"]).toContainEqual(expect.objectContaining({ pointer }));
    expect(await world.table.query("PUPIL#pup_open", "SEND#")).toEqual([]);
  });

  it("is refused with another method, and says which", async () => {
    const answered = await callAs(
      await anAccessWorld(),
      "/contact/v1/sends",
      {},
      withKey("sender"),
      "PUT",
    );
    expect(codeOf(answered)).toEqual([405, "method_not_allowed"]);
    expect(answered.headers.get("allow")).toBe("POST");
  });

  it("is a whole no when the store does not answer at all", async () => {
    const { store } = await anAccessWorld();
    const loadSending = () => Promise.reject(new StoreUnavailable("down"));
    const world = await anAccessWorld({ store: { ...store, loadSending } });
    const answered = await postSends(world, [aQuestion()]);
    expect(codeOf(answered)).toEqual([503, "unavailable"]);
  });

  it("is a no for each item whose writing nobody can vouch for, and its repeat finds out", async () => {
    const { store } = await anAccessWorld();
    let isDown = true;
    const world = await anAccessWorld({
      store: {
        ...store,
        recordDecided: async (decided) => {
          const recorded = await store.recordDecided(decided);
          if (isDown) throw new StoreUnavailable("the answer was lost");
          return recorded;
        },
      },
    });
    const first = await postSends(world, [aQuestion()]);
    expect(first.items[0]).toMatchObject({ decision: false, context: { code: "unavailable" } });
    isDown = false;
    const second = await postSends(world, [aQuestion()]);
    expect(second.items[0]).toMatchObject({ decision: true });
  });

  it("is in progress while another run of it has not come to the item, and begun again when that has stopped", async () => {
    let at: Instant = noon;
    const { store } = await anAccessWorld();
    let writes = 0;
    const stopping = await anAccessWorld({
      store: {
        ...store,
        recordDecided: (decided) => {
          writes += 1;
          if (writes === 2) throw new Error("stopped");
          return store.recordDecided(decided);
        },
      },
      now: () => at,
    });
    const asked = [aQuestion(), aQuestion(objectedPupil)];
    expect((await postSends(stopping, asked)).status).toBe(500);
    const busy = await postSends(stopping, asked);
    expect(codeOf(busy)).toEqual([409, "in_progress"]);
    expect(busy.headers.get("retry-after")).not.toBeNull();
    at = addSeconds(noon, 11);
    const { items } = await postSends(stopping, asked);
    expect(items.map(({ decision }) => decision)).toEqual([true, false]);
    expect(items[0]?.context["checkedAt"]).toBe(noon);
  });
});

describe("who may ask to send", () => {
  it.each([
    ["without a key", undefined, 401, "credential_missing"],
    ["with a revoked key", "revoked", 401, "credential_invalid"],
    ["with a key that may only check", "checker", 403, "scope_missing"],
  ] as const)("nobody %s", async (_, name, status, code) => {
    const { authorization: _left, ...headers } = once("x", name);
    const sent = name === undefined ? headers : once("x", name);
    const world = await anAccessWorld();
    expect(codeOf(await postSends(world, [aQuestion()], sent))).toEqual([status, code]);
    expect(await world.table.query("PUPIL#pup_open", "SEND#")).toEqual([]);
  });
});

describe("a key that is limited", () => {
  it("may not ask to send outside its limits, and nothing of the call is done", async () => {
    const world = await anAccessWorld();
    const limits = { staffIds: [msA.id] };
    const secretHashes = [hashSecret(secretOf("h"))];
    await world.store.saveKey(
      aKey({ id: key("key_sender01"), secretHashes, scopes: ["send"], limits }),
    );
    const stranger = { ...aQuestion(), subject: { type: "service", id: mailMerge.id } };
    const answered = await postSends(world, [aQuestion(), stranger]);
    expect(codeOf(answered)).toEqual([403, "limit_exceeded"]);
    expect(await world.table.query("PUPIL#pup_open", "SEND#")).toEqual([]);
  });
});

describe("a test key", () => {
  it("asks to send to the test pupils alone, and one of them turns to a no here", async () => {
    const world = await anAccessWorld();
    const about = (pupil: string) => ({
      subject: { type: "staff", id: "stf_test" },
      action: {
        name: "email",
        properties: { reason: "arrangements", account: "acc_test_email" },
      },
      resource: { type: "pupil", id: pupil },
    });
    const asked = ["allow", "flip", "unavailable"].map((name) => about(`pup_test_${name}`));
    const { items } = await postSends(world, [...asked, about(openPupil)], once("x", "tester"));
    expect(items.map(({ context }) => [context.code, context["test"]])).toEqual([
      ["allowed", true],
      ["objection", true],
      ["unavailable", true],
      ["unknown_pupil", true],
    ]);
  });
});

/** A world in which `happen` comes to pass between the first read and the first write. */
async function betweenReadAndWrite(
  happen: (store: Awaited<ReturnType<typeof anAccessWorld>>["store"]) => Promise<unknown>,
) {
  const { store, table } = await anAccessWorld();
  let hasHappened = false;
  const world = await anAccessWorld({
    store: {
      ...store,
      recordDecided: async (decided) => {
        if (!hasHappened) await happen(store);
        hasHappened = true;
        return store.recordDecided(decided);
      },
    },
  });
  return { ...world, table };
}

describe("what happens between the read and the write of a send (behaviour 17)", () => {
  it("is seen when a parent says no: the answer is no, and nothing was opened", async () => {
    const world = await betweenReadAndWrite(async (store) => {
      const [before] = await store.loadStates([openPupil]);
      const events = [said(before!, par("par_1"), "all")];
      await store.recordEvents([{ before: before!, events }], noon);
    });
    const { items } = await postSends(world, [aQuestion()]);
    expect(items[0]).toMatchObject({ decision: false, context: { code: "objection" } });
    expect(await world.table.query("PUPIL#pup_open", "SEND#")).toEqual([]);
  });

  it("is seen when the member of staff leaves", async () => {
    const world = await betweenReadAndWrite((store) => store.saveStaff({ ...msA, active: false }));
    const { items } = await postSends(world, [aQuestion()]);
    expect(items[0]).toMatchObject({ decision: false, context: { code: "unknown_staff" } });
  });

  it("is seen when the key is revoked: the whole call is refused", async () => {
    const world = await betweenReadAndWrite(async (store) => {
      const { key } = await store.loadCheck({
        keyId: "key_sender01" as never,
        staffId: undefined,
        pupilId: undefined,
      });
      await store.saveKey({ ...key!, revokedAt: noon });
    });
    expect(codeOf(await postSends(world, [aQuestion()]))).toEqual([401, "credential_invalid"]);
  });

  it("is a no, to be asked again soon, when it goes on and on", async () => {
    const { store } = await anAccessWorld();
    let waits = 0;
    const world = await anAccessWorld({
      store: { ...store, recordDecided: () => Promise.resolve("changed") },
      pause: () => {
        waits += 1;
        return Promise.resolve();
      },
    });
    const { items } = await postSends(world, [aQuestion()]);
    expect(items[0]).toMatchObject({
      decision: false,
      context: { code: "unavailable", retry: "soon" },
    });
    expect(waits).toBe(5);
  });
});

describe("a yes that is asked for again (behaviour 17)", () => {
  it("is a no once a parent has said no", async () => {
    const world = await anAccessWorld();
    expect((await postSends(world, [aQuestion()])).items[0]?.decision).toBe(true);
    const [before] = await world.store.loadStates([openPupil]);
    const events = [said(before!, par("par_1"), "all")];
    await world.store.recordEvents([{ before: before!, events }], noon);
    const { items } = await postSends(world, [aQuestion()]);
    expect(items[0]).toMatchObject({ decision: false, context: { code: "objection" } });
    expect(items[0]).not.toHaveProperty("sendId");
  });
});
