import { elmCourtSettings, urgentHelpText } from "@elm-court/domain";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type ContactWorld,
  openContact,
  question,
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
        getSome: async (keys) =>
          (await table.getSome(keys)).map((item) =>
            isSpoilt &&
            typeof item === "object" &&
            item.pk === "PUPIL#pup_open1" &&
            item.sk === "STATE"
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
