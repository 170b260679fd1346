import { elmCourtSettings, urgentHelpText } from "@elm-court/domain";
import { StoreUnavailable } from "@elm-court/store";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type ContactWorld,
  openContact,
  question,
  withKey,
} from "../../../tests/conformance/authzen/contact-world.ts";

type View = { decision: boolean; context: Record<string, unknown> };
let world: ContactWorld;
beforeAll(async () => {
  world = await openContact();
});

const { subject, action } = question("pup_open0");
const open = { resource: { type: "pupil", id: "pup_open0" } };
const objected = { resource: { type: "pupil", id: "pup_no0" } };
const ask = async (evaluations: readonly unknown[], more: object = {}) => {
  const answer = await world.batch({ subject, action, evaluations, ...more });
  return { ...answer, views: (answer.json["evaluations"] ?? []) as View[] };
};
const decisions = (views: readonly View[]) => views.map(({ decision }) => decision);

describe("many questions at once", () => {
  it("get an answer each, in their order, from one read", async () => {
    world.calls.length = 0;
    const { status, views } = await ask([
      open,
      objected,
      { resource: { type: "pupil", id: "pup_x" } },
    ]);
    expect(status).toBe(200);
    expect(views.map(({ context }) => context["code"])).toEqual([
      "allowed",
      "objection",
      "unknown_pupil",
    ]);
    expect(decisions(views)).toEqual([true, false, false]);
    expect(world.calls).toHaveLength(1);
  });

  it("take over, whole, what an item leaves out, and replace it whole", async () => {
    const bare = { name: "email" };
    const { views } = await ask([open, { ...open, action: bare }]);
    expect(views.map(({ context }) => context["code"])).toEqual(["allowed", "reason_missing"]);
  });

  it.each([
    ["execute_all", [true, false, true]],
    ["deny_on_first_deny", [true, false]],
    ["permit_on_first_permit", [true]],
  ])("end as %s says", async (semantic, expected) => {
    const { views } = await ask([open, objected, open], {
      options: { evaluations_semantic: semantic, other: 1 },
    });
    expect(decisions(views)).toEqual(expected);
  });

  it("go to the end when nothing ends them", async () => {
    const denied = await ask([objected, objected], {
      options: { evaluations_semantic: "permit_on_first_permit" },
    });
    const allowed = await ask([open, open], {
      options: { evaluations_semantic: "deny_on_first_deny" },
    });
    expect([decisions(denied.views), decisions(allowed.views)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it("are one question where there are none in the list, exemption and all", async () => {
    const exempted = await openContact({ exempted: true });
    for (const more of [{}, { evaluations: [] }]) {
      const { status, json } = await exempted.batch({ ...question("pup_no0"), ...more });
      expect([status, json["decision"], json["evaluations"]]).toEqual([200, true, undefined]);
    }
  });

  it("never count an exemption, though it names who asks", async () => {
    const exempted = await openContact({ exempted: true });
    const { json } = await exempted.batch({ subject, action, evaluations: [objected] });
    expect(json).toMatchObject({
      evaluations: [{ decision: false, context: { code: "objection" } }],
    });
  });

  it("ignore fields that nobody knows", async () => {
    const { views } = await ask([{ ...open, mood: "good" }], { futureField: { nested: true } });
    expect(decisions(views)).toEqual([true]);
  });

  it("give the urgent block with every no", async () => {
    const { views } = await ask([open, objected, {}]);
    const urgentHelp = urgentHelpText(elmCourtSettings);
    expect(views.map(({ context }) => context["urgentHelp"])).toEqual([
      undefined,
      urgentHelp,
      urgentHelp,
    ]);
  });
});

describe("an item that fails", () => {
  it.each<[string, unknown, string]>([
    ["no resource", {}, "/evaluations/1/resource"],
    ["a resource without id", { resource: { type: "pupil" } }, "/evaluations/1/resource/id"],
    ["an item that is text", "pup_open0", "/evaluations/1"],
    ["null", null, "/evaluations/1"],
    ["a list", [], "/evaluations/1"],
    ["a subject that is null", { ...open, subject: null }, "/evaluations/1/subject"],
    [
      "a reason that is a number",
      { ...open, action: { name: "email", properties: { reason: 7 } } },
      "/evaluations/1/action/properties/reason",
    ],
    ["no moment", { ...open, context: { at: "soon" } }, "/evaluations/1/context/at"],
  ])(
    "is a no in its place, with the place, and the rest is answered: %s",
    async (_, item, pointer) => {
      const { status, views } = await ask([open, item, open]);
      expect([status, ...decisions(views)]).toEqual([200, true, false, true]);
      expect(views[1]?.context).toMatchObject({
        outcome: "deny",
        code: "malformed_body",
        error: { status: 400 },
        errors: [{ pointer }],
        retry: "never",
      });
    },
  );

  it("for what it took over names the default's place", async () => {
    const odd = { name: "email", properties: { recipient: "teacher" } };
    const { views } = await ask([open, { ...open, action }], { action: odd });
    expect(decisions(views)).toEqual([false, true]);
    expect(views[0]?.context).toMatchObject({
      errors: [{ pointer: "/action/properties/recipient" }],
    });
  });

  it("ends a batch that ends with the first no", async () => {
    const { views } = await ask([open, {}, open], {
      options: { evaluations_semantic: "deny_on_first_deny" },
    });
    expect(decisions(views)).toEqual([true, false]);
  });

  it("is unavailable, to be asked again soon, where its item does not fit its schema", async () => {
    let isSpoilt = false;
    const body = JSON.stringify({ pupilId: "pup_open1", version: "one" });
    const broken = await openContact({
      table: (table) => ({
        ...table,
        getMany: async (keys) =>
          (await table.getMany(keys)).map((item) =>
            isSpoilt && item?.pk === "PUPIL#pup_open1" && item.sk === "STATE"
              ? { ...item, body }
              : item,
          ),
      }),
    });
    isSpoilt = true;
    const { json } = await broken.batch({
      subject,
      action,
      evaluations: [open, { resource: { type: "pupil", id: "pup_open1" } }],
    });
    expect(json).toMatchObject({
      evaluations: [
        { decision: true },
        { decision: false, context: { code: "unavailable", retry: "soon" } },
      ],
    });
  });
});

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
    expect((await ask(many.slice(1))).views).toHaveLength(1000);
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
        getMany: (keys) =>
          isDown ? Promise.reject(new StoreUnavailable("down")) : table.getMany(keys),
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
