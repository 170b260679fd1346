import { StoreUnavailable } from "@elm-court/store";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type ContactWorld,
  openContact,
  question,
  withKey,
} from "../../../tests/conformance/authzen/contact-world.ts";

let world: ContactWorld;
beforeAll(async () => {
  world = await openContact();
});

const { subject, action } = question("pup_open0");
const open = { resource: { type: "pupil", id: "pup_open0" } };
const ask = (evaluations: readonly unknown[]) => world.batch({ subject, action, evaluations });

describe("a batch that is refused whole", () => {
  it.each<[string, unknown, string]>([
    ["no object", [], ""],
    ["evaluations that are no list", { evaluations: {} }, "/evaluations"],
    ["a default that does not fit", { subject: "stf_a", evaluations: [open] }, "/subject"],
    ["options that are text", { evaluations: [open], options: "all" }, "/options"],
    [
      "a semantic nobody knows",
      { evaluations: [open], options: { evaluations_semantic: "any" } },
      "/options/evaluations_semantic",
    ],
    ["a context that is null", { evaluations: [open], context: null }, "/context"],
  ])("is 400 at its place: %s", async (_, body, pointer) => {
    world.calls.length = 0;
    const { status, json } = await world.batch(body);
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: "malformed_body", errors: [{ pointer }] });
    expect(world.calls).toEqual([]);
  });

  it("answers 1,000 items, and says of 1,001 to split them", async () => {
    const many = Array.from({ length: 1001 }, () => open);
    expect((await ask(many.slice(1))).json["evaluations"]).toHaveLength(1000);
    const { status, text } = await ask(many);
    expect([status, text.includes("split the list")]).toEqual([400, true]);
  });

  it("is 401 or 403 before any answer, though every item is malformed", async () => {
    const { authorization: _, ...noKey } = withKey();
    for (const evaluations of [[open], [{}]]) {
      const body = { subject, action, evaluations };
      const wrong = { ...withKey(), authorization: "Bearer hunter2" };
      expect((await world.batch(body, noKey)).status).toBe(401);
      expect((await world.batch(body, wrong)).status).toBe(401);
      expect((await world.batch(body, withKey("recorder"))).json).toMatchObject({
        status: 403,
        code: "scope_missing",
      });
    }
  });

  it("is 403 for another time without the scope plan, and hypothetical with it", async () => {
    const body = { subject, action, evaluations: [open], context: { at: "2026-11-24T22:30:00Z" } };
    expect((await world.batch(body)).status).toBe(403);
    const own = { subject, action, evaluations: [open, { ...open, context: body.context }] };
    expect((await world.batch(own)).status).toBe(403);
    expect((await world.batch(body, withKey("planner"))).json).toMatchObject({
      evaluations: [{ decision: false, context: { outcome: "defer", hypothetical: true } }],
    });
  });

  it("is 413 over 1 MB, 400 for another content type, 405 for another method", async () => {
    const long = { subject, action, evaluations: [open], filling: "x".repeat(1_000_001) };
    const statuses = [
      (await world.batch(long)).status,
      (await world.batch({}, { ...withKey(), "content-type": "text/plain" })).status,
      (await world.app.request("/access/v1/evaluations")).status,
    ];
    expect(statuses).toEqual([413, 400, 405]);
  });

  it("is 503 when the store does not answer", async () => {
    let isDown = false;
    const down = await openContact({
      table: (table) => ({
        ...table,
        getSome: (keys) =>
          isDown ? Promise.reject(new StoreUnavailable("down")) : table.getSome(keys),
      }),
    });
    isDown = true;
    const { status, headers, json } = await down.batch({ subject, action, evaluations: [open] });
    expect([status, json["code"], headers.get("cache-control")]).toEqual([
      503,
      "unavailable",
      "no-store",
    ]);
    expect(down.log).toMatchObject([{ status: 503, code: "unavailable" }]);
  });

  it("is logged once, with the code that is counted and nothing of whom it was about", async () => {
    world.log.length = 0;
    await ask([open, { resource: { type: "pupil", id: "pup_x" } }]);
    expect(world.log).toMatchObject([{ status: 200, code: "unknown_pupil" }]);
    expect(JSON.stringify(world.log)).not.toMatch(/pup_|stf_|esk_/);
  });
});
