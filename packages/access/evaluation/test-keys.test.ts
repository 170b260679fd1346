import { isNight, testPupilId, testPupils } from "@elm-court/domain";
import { createMemoryStore, StoreUnavailable } from "@elm-court/store";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type AccessWorld,
  anAccessWorld,
  aQuestion,
  ask,
  openPupil,
  withKey,
} from "../../../tests/access/access-world.ts";
import { account, halfPastTen, msA, noon } from "../../../tests/decisions/situation.ts";
import { acc, added, aPupil, at, pup, stf } from "../../../tests/store/fixtures.ts";

const tester = withKey("tester");
let world: AccessWorld;
beforeEach(async () => {
  world = await anAccessWorld();
});

/** May the test member of staff write to this test pupil, by their test account? */
function trial(name: string, way: "email" | "text" = "email") {
  return {
    subject: { type: "staff", id: "stf_test" },
    action: { name: way, properties: { reason: "arrangements", account: `acc_test_${way}` } },
    resource: { type: "pupil", id: `pup_test_${name}` },
  };
}

async function post(path: string, body: unknown, headers = tester) {
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  const response = await world.app.request(path, init);
  return { status: response.status, json: (await response.json()) as Record<string, never> };
}

const dayFarOff = "2030-01-01T12:00:00.000Z";
const shows: readonly (readonly [name: string, way: "email" | "text", answer: string])[] = [
  ["allow", "email", "true allowed"],
  ["allow", "text", "true allowed"],
  ["no", "email", "false objection"],
  ["no_text", "text", "false objection"],
  ["no_text", "email", "true allowed"],
  ["night", "email", "false night"],
  ["refer", "email", "false vulnerability_not_confirmed"],
  ["slow", "email", "true allowed"],
  ["flip", "email", "true allowed"],
  ["unknown", "email", "false unknown_pupil"],
];

describe("a test pupil", () => {
  it.each(shows)("pup_test_%s by %s is %s, by day and by night", async (name, way, answer) => {
    for (const moment of [noon, halfPastTen, at("2026-07-01T03:00:00.000Z")]) {
      world = await anAccessWorld({ at: moment });
      const { status, json } = await ask(world, trial(name, way), tester);
      const said = [json["decision"], json.context["code"]].map(String).join(" ");
      expect([status, said]).toEqual([200, answer]);
      expect(json.context).toMatchObject({ test: true, checkedAt: moment });
      const { deliverBefore = dayFarOff, until = dayFarOff } = json.context as Record<
        string,
        string
      >;
      expect([deliverBefore > moment, until > moment]).toEqual([true, true]);
      expect(isNight(at(until))).toBe(false);
    }
  });

  it("that is not available is what a store that does not answer gives, to the byte", async () => {
    const down = await anAccessWorld({
      store: {
        ...createMemoryStore(),
        loadCheck: () => Promise.reject(new StoreUnavailable("down")),
      },
    });
    const same = { ...tester, "x-request-id": "same" };
    const real = await ask(down, aQuestion(), { ...withKey(), "x-request-id": "same" });
    const tried = await ask(world, trial("unavailable"), same);
    expect([tried.status, tried.text]).toEqual([503, real.text]);
    expect([...tried.headers]).toEqual([...real.headers]);
  });

  it("that is not available is a no in its place in a batch", async () => {
    const evaluations = [trial("allow"), trial("unavailable"), trial("no")];
    const { json } = await post("/access/v1/evaluations", { evaluations });
    expect(json["evaluations"]).toMatchObject([
      { decision: true, context: { test: true } },
      { decision: false, context: { code: "unavailable", retry: "soon" } },
      { decision: false, context: { code: "objection" } },
    ]);
  });

  it("who flips is allowed when asked about, and refused when something is sent", async () => {
    expect((await ask(world, trial("flip"), tester)).json["decision"]).toBe(true);
    const items = [trial("flip"), trial("allow")];
    const headers = { ...tester, "idempotency-key": "flip-1" };
    const { json } = await post("/contact/v1/sends", { items }, headers);
    expect(json["items"]).toMatchObject([
      { decision: false, context: { code: "objection", test: true } },
      { decision: true, context: { code: "allowed", test: true } },
    ]);
  });

  it("that is slow is answered just under the deadline, and only to who asks about it", async () => {
    const paused: number[] = [];
    const pause = (milliseconds: number) => Promise.resolve(void paused.push(milliseconds));
    world = await anAccessWorld({ pause });
    await ask(world, trial("allow"), tester);
    await ask(world, { ...aQuestion("pup_test_slow") });
    expect(paused).toEqual([]);
    await ask(world, trial("slow"), tester);
    await post("/access/v1/evaluations", { evaluations: [trial("slow"), trial("slow")] });
    expect(paused).toEqual([900, 900]);
  });

  it("is decided at the time that is asked about, where one is", async () => {
    const night = { ...trial("allow"), context: { at: halfPastTen } };
    const day = { ...trial("night"), context: { at: noon } };
    expect((await ask(world, night, tester)).json.context["code"]).toBe("night");
    expect((await ask(world, day, tester)).json.context["code"]).toBe("allowed");
  });

  it("is found by a search, where they may be contacted", async () => {
    const { subject, action } = trial("allow", "text");
    const body = { subject, action, resource: { type: "pupil" } };
    const { json } = await post("/access/v1/search/resource", body);
    const ids = (json["results"] as unknown as { id: string }[]).map(({ id }) => id).toSorted();
    expect(ids).toEqual(["pup_test_allow", "pup_test_flip", "pup_test_slow"]);
  });

  it("has the ways that a search lists", async () => {
    const { subject, resource } = trial("no_text");
    const { json } = await post("/access/v1/search/action", { subject, resource });
    expect(json["results"]).toEqual(
      ["email", "instant_message", "social_network"].map((name) => ({ name })),
    );
  });
});

describe("a test key", () => {
  it("never sees anybody of the school: pupil, staff or account", async () => {
    const real = await ask(world, aQuestion(), tester);
    expect(real.json).toMatchObject({ decision: false, context: { test: true } });
    const codes = (real.json.context["reasons"] as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(["unknown_pupil", "unknown_staff"]);
    const trying = trial("allow");
    const withReal = { ...trying.action.properties, account: "acc_email" };
    const mixed = { ...trying, action: { ...trying.action, properties: withReal } };
    expect((await ask(world, mixed, tester)).json.context["code"]).toBe("account_unknown");
  });

  it("is told apart from nobody else: reading is one call, whoever is asked about", async () => {
    for (const name of testPupils) {
      const before = world.reads();
      await ask(world, trial(name), tester);
      expect(world.reads() - before).toBe(1);
    }
  });

  it("finds the test pupils and staff by their own ids, and nobody of the school", async () => {
    const pupil = aPupil(pup("pup_known"), { upn: "A000000000001" });
    const row = { pupil, parents: [], relationships: [], change: added(pupil.id) };
    await world.store.recordRosterRow(row, noon, "row-1");
    const resolve = async (kind: string, scheme: string, values: string[], headers = tester) =>
      (await post("/objections/v1/resolve", { kind, scheme, values }, headers)).json["found"];
    const values = ["A000000000001", "pup_test_allow", "pup_test_unknown"];
    expect(await resolve("pupil", "upn", values)).toEqual([
      { value: "pup_test_allow", id: "pup_test_allow" },
    ]);
    expect(await resolve("pupil", "upn", values, withKey("lister"))).toEqual([
      { value: "A000000000001", id: "pup_known" },
    ]);
    expect(await resolve("staff", "email", ["stf_test"])).toHaveLength(1);
  });

  it("has a feed of its own", async () => {
    const changes = [{ pupilId: openPupil, channels: "all", effect: "stop", at: noon } as const];
    await world.store.numberChanges({ pupilId: openPupil, from: 0, to: 1, changes }, noon);
    const headOf = async (headers: Record<string, string>) => {
      const response = await world.app.request("/objections/v1/changes?after=0", { headers });
      return ((await response.json()) as { changes: object[] }).changes.length;
    };
    expect([await headOf(tester), await headOf(withKey("recorder"))]).toEqual([0, 1]);
  });

  it("works before the school is ready", async () => {
    const { app, store } = world;
    const ids = { staffId: undefined, accountId: undefined, pupilId: undefined };
    const { key } = await store.loadCheck({ keyId: "key_tester1" as never, ...ids });
    await store.saveKey({ ...key!, schoolReady: false });
    expect((await ask({ app }, trial("allow"), tester)).json["decision"]).toBe(true);
  });

  it("is 401 with its secret under the other kind's word", async () => {
    const { writeApiKey } = await import("@elm-court/credentials");
    const [, , id = "", secret = ""] = (tester["authorization"] ?? "").split("_");
    const text = writeApiKey(`key_${id}` as never, secret, "live");
    const headers = { ...tester, authorization: `Bearer ${text}` };
    expect((await ask(world, trial("allow"), headers)).status).toBe(401);
  });

  it("counts in no alarm, whatever it is answered", async () => {
    const { metricOf } = await import("../metrics.ts");
    for (const name of testPupils) await ask(world, trial(name), tester);
    const evaluations = [trial("unavailable"), trial("unknown")];
    await post("/access/v1/evaluations", { evaluations });
    expect(world.log).toHaveLength(testPupils.length + 1);
    expect(world.log.map(metricOf)).toEqual(world.log.map(() => undefined));
    await ask(world, aQuestion("pup_nobody"));
    expect(metricOf(world.log.at(-1)!)).toBe("UnknownPupil");
  });
});

describe("a live key", () => {
  it("never sees a test pupil, a test member of staff or a test account, though there were such a record", async () => {
    await world.store.recordEvents([added(pup("pup_test_allow"))], noon);
    await world.store.saveStaff({ ...msA, id: stf("stf_test") });
    await world.store.saveAccount({ ...account("email"), id: acc("acc_test_email") });
    const about = await ask(world, aQuestion(testPupilId("allow")));
    expect(about.json.context["code"]).toBe("unknown_pupil");
    const by = await ask(world, { ...aQuestion(), subject: { type: "staff", id: "stf_test" } });
    expect(by.json.context["code"]).toBe("unknown_staff");
    const action = {
      name: "email",
      properties: { reason: "arrangements", account: "acc_test_email" },
    };
    const using = await ask(world, { ...aQuestion(), action });
    expect(using.json.context["code"]).toBe("account_unknown");
    expect(about.json.context).not.toHaveProperty("test");
    const evaluations = [aQuestion(testPupilId("allow")), aQuestion(openPupil)];
    const { json } = await post("/access/v1/evaluations", { evaluations }, withKey());
    expect(json["evaluations"]).toMatchObject([{ decision: false }, { decision: true }]);
  });
});
