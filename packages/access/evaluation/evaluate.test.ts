import { urgentHelpText, elmCourtSettings } from "@elm-court/domain";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type AccessWorld,
  anAccessWorld,
  aQuestion,
  ask,
  exemptPupil,
  mailMerge,
  objectedPupil,
  openPupil,
  withKey,
} from "../../../tests/access/access-world.ts";
import { halfPastTen, msA } from "../../../tests/decisions/situation.ts";
import { par, said } from "../../../tests/store/fixtures.ts";

let world: AccessWorld;
beforeEach(async () => {
  world = await anAccessWorld();
});
const urgentHelp = urgentHelpText(elmCourtSettings);

describe("a question that gets an answer", () => {
  it("says yes where nobody objects, and by when to deliver", async () => {
    const { status, json } = await ask(world, aQuestion());
    expect(status).toBe(200);
    expect(json).toMatchObject({
      decision: true,
      context: {
        outcome: "allow",
        code: "allowed",
        deliverBefore: "2026-11-24T21:00:00.000Z",
        checkedAt: "2026-11-24T12:00:00.000Z",
        policyVersion: "1.0",
        retry: "never",
        alternatives: [],
        obligations: [{ do: "make_line_manager_aware" }, { do: "keep_record" }],
      },
    });
    expect(json.context["decisionId"]).toMatch(/^dec_random\d{14}$/);
    expect(json.context).not.toHaveProperty("urgentHelp");
    expect(json.context).not.toHaveProperty("hypothetical");
  });

  it("says no under an objection, by clause 5.2 and without saying whose it is", async () => {
    const { status, text, json } = await ask(world, aQuestion(objectedPupil));
    expect(status).toBe(200);
    expect(json).toMatchObject({
      decision: false,
      context: { outcome: "deny", code: "objection", reasons: [{ clause: "5.2" }], urgentHelp },
    });
    expect(text).not.toContain(par("par_1"));
    expect(text).not.toMatch(/obj_|ans_/);
  });

  it("puts off until 08:00 at night", async () => {
    const night = await anAccessWorld({ at: halfPastTen });
    const { json } = await ask(night, aQuestion());
    expect(json).toMatchObject({
      decision: false,
      context: { outcome: "defer", until: "2026-11-25T08:00:00.000Z", retry: "at", urgentHelp },
    });
  });

  it("refers to the line manager for an account it does not know", async () => {
    const question = aQuestion();
    const action = {
      ...question.action,
      properties: { reason: "arrangements", account: "acc_none" },
    };
    const { json } = await ask(world, { ...question, action });
    expect(json).toMatchObject({
      decision: false,
      context: { outcome: "refer", code: "account_unknown", referTo: "line_manager", urgentHelp },
    });
  });

  it("does not govern a message to a parent", async () => {
    const question = aQuestion(objectedPupil);
    const properties = { ...question.action.properties, recipient: "parent" };
    const { json } = await ask(world, { ...question, action: { ...question.action, properties } });
    expect(json).toMatchObject({ decision: true, context: { code: "not_governed" } });
  });

  it("says yes under an exemption that names this member of staff, and never which one", async () => {
    const { json, text } = await ask(world, aQuestion(exemptPupil));
    expect(json).toMatchObject({
      decision: true,
      context: { outcome: "allow", reasons: [{ code: "exemption" }] },
    });
    expect(text).not.toMatch(/restedOn|exm_|at_risk|extenuating|a worry|C-1/);
  });

  it("ignores fields it does not know, at every level", async () => {
    const question = aQuestion();
    const { status, json } = await ask(world, {
      ...question,
      options: { wanted: true },
      subject: { ...question.subject, properties: { department: "Drama" }, extra: 1 },
      context: { locale: "en", restedOn: "exm_1" },
    });
    expect([status, json["decision"]]).toEqual([200, true]);
  });

  it("says no for a school that is not ready", async () => {
    const { json } = await ask(world, aQuestion(), withKey("unready"));
    expect(json).toMatchObject({
      decision: false,
      context: { code: "not_ready", retry: "person", urgentHelp },
    });
  });
});

describe("who asks and about whom", () => {
  const from = (subject: object) => ({ ...aQuestion(), subject });
  const about = (resource: object) => ({ ...aQuestion(), resource });

  it.each([
    ["a service under its own type", from({ type: "service", id: mailMerge.id }), "allowed"],
    ["a service that says it is staff", from({ type: "staff", id: mailMerge.id }), "unknown_staff"],
    ["staff who say they are a service", from({ type: "service", id: msA.id }), "unknown_staff"],
    ["a type of subject we do not have", from({ type: "user", id: msA.id }), "unknown_staff"],
    ["staff nobody knows", from({ type: "staff", id: "stf_nobody" }), "unknown_staff"],
    ["an id of another shape", from({ type: "staff", id: "alice@example.com" }), "unknown_staff"],
    ["a pupil's id for staff", from({ type: "staff", id: "pup_open" }), "unknown_staff"],
    ["a pupil nobody knows", about({ type: "pupil", id: "pup_nobody" }), "unknown_pupil"],
    [
      "a type of resource we do not have",
      about({ type: "document", id: "pup_open" }),
      "unknown_pupil",
    ],
    ["an id that names another item", about({ type: "pupil", id: "pup_open#x" }), "unknown_pupil"],
    [
      "a way the school has not",
      { ...aQuestion(), action: { name: "pigeon", properties: { reason: "arrangements" } } },
      "unknown_channel",
    ],
    ["no reason", { ...aQuestion(), action: { name: "email" } }, "reason_missing"],
  ])("%s", async (_, body, code) => {
    const { status, json } = await ask(world, body);
    expect(status).toBe(200);
    expect(json).toMatchObject({ decision: code === "allowed", context: { code } });
    expect(json.context["urgentHelp"]).toBe(code === "allowed" ? undefined : urgentHelp);
  });
});

describe("a question about another time", () => {
  const tonight = { ...aQuestion(), context: { at: "2026-11-24T22:30:00Z" } };

  it("is answered for a key with the scope plan, and marked hypothetical", async () => {
    const { status, json } = await ask(world, tonight, withKey("planner"));
    expect(status).toBe(200);
    expect(json).toMatchObject({
      decision: false,
      context: { outcome: "defer", hypothetical: true, checkedAt: "2026-11-24T12:00:00.000Z" },
    });
  });

  it("reads any offset: 21:30 in summer London is night", async () => {
    const summer = { ...aQuestion(), context: { at: "2026-07-01T21:30:00+01:00" } };
    const { json } = await ask(world, summer, withKey("planner"));
    expect(json).toMatchObject({
      context: { outcome: "defer", until: "2026-07-02T07:00:00.000Z" },
    });
  });

  it("never counts an exemption, though it names this member of staff", async () => {
    const question = { ...aQuestion(exemptPupil), context: { at: "2026-11-24T13:00:00Z" } };
    const { json } = await ask(world, question, withKey("planner"));
    expect(json).toMatchObject({
      decision: false,
      context: { code: "objection", hypothetical: true },
    });
  });

  it("is 403 without that scope, for 22:00 asked by day as for 10:00 asked at night", async () => {
    const night = await anAccessWorld({ at: halfPastTen });
    const asked = [
      await ask(world, tonight),
      await ask(night, { ...aQuestion(), context: { at: "2026-11-25T10:00:00Z" } }),
    ];
    for (const { status, json } of asked)
      expect({ status, ...json }).toMatchObject({ status: 403, code: "scope_missing", urgentHelp });
  });

  it.each(["tomorrow", "2026-11-24", "2026-02-30T12:00:00Z", "9999-12-31T23:00:00-02:00", ""])(
    "is 400 at its place for %j, which is no date and time",
    async (when) => {
      const { status, json } = await ask(
        world,
        { ...aQuestion(), context: { at: when } },
        withKey("planner"),
      );
      expect(status).toBe(400);
      expect(json).toMatchObject({ code: "malformed_body", errors: [{ pointer: "/context/at" }] });
    },
  );

  it.each([
    "0001-01-01T00:00:00Z",
    "9999-12-31T22:00:00Z",
    "1970-01-01T00:00:00Z",
    "2999-12-31T23:59:59Z",
  ])("is never an error of ours, however far off: %s", async (when) => {
    const { status } = await ask(
      world,
      { ...aQuestion(), context: { at: when } },
      withKey("planner"),
    );
    expect([200, 400]).toContain(status);
  });
});

describe("one decision", () => {
  it("reads the store exactly once, allowed or not", async () => {
    await ask(world, aQuestion());
    expect(world.reads()).toBe(1);
    await ask(world, aQuestion(objectedPupil));
    expect(world.reads()).toBe(2);
  });

  it("never keeps an answer: an objection made in between is seen by the next question", async () => {
    const before = await ask(world, aQuestion());
    const [state] = await world.store.loadStates([openPupil]);
    await world.store.recordEvents(
      [{ before: state!, events: [said(state!, par("par_1"), "all")] }],
      halfPastTen,
    );
    const after = await ask(world, aQuestion());
    expect([before.json["decision"], after.json["decision"]]).toEqual([true, false]);
  });
});
