import { describe, expect, it } from "vitest";
import { ids, openConsole, staffOf } from "../../../tests/console/console-world.ts";

const decision = {
  objectionId: "obj_Amira",
  ground: "court_order",
  evidence: "order 12 of the family court",
  evidenceOn: "2026-11-20",
};
const endAt = `/console/api/pupils/${ids.amira}/objections/end`;

describe("a senior decision", () => {
  it("ends the objection with its ground, evidence and date, once", async () => {
    const world = await openConsole();
    const listed = await world.send(`/console/api/pupils/${ids.amira}/objections`, { as: "head" });
    expect(await listed.json()).toMatchObject({
      objections: [{ id: "obj_Amira", respondent: "Layla Khan", ways: "All ways", mayEnd: true }],
    });
    expect((await world.send(endAt, { as: "head", body: decision })).status).toBe(204);
    const [state] = await world.store.loadStates([ids.amira]);
    expect(state?.objections).toEqual([]);
    const last = (await world.store.listEvents(ids.amira)).at(-1);
    expect(last?.event).toMatchObject({
      type: "objection_ended",
      decision: {
        by: staffOf("head"),
        role: "head",
        ground: "court_order",
        evidenceOn: "2026-11-20",
      },
    });
    const again = await world.send(endAt, { as: "head", body: decision });
    expect(again.status).toBe(409);
    expect(await world.store.listEvents(ids.amira)).toHaveLength(3);
  });

  it("needs its evidence, and leaves the objection standing without it", async () => {
    const world = await openConsole();
    const body = { ...decision, evidence: " " };
    const answered = await world.send(endAt, { as: "head", body });
    expect(await answered.json()).toEqual({ code: "does_not_fit", problems: ["evidence_missing"] });
    expect((await world.store.loadStates([ids.amira]))[0]?.objections).toHaveLength(1);
  });
});

describe("the mark of a former pupil", () => {
  it("is what the next check reads, and is in the trail", async () => {
    const world = await openConsole();
    const body = { mark: "vulnerable" };
    const path = `/console/api/pupils/${ids.amira}/mark`;
    expect((await world.send(path, { as: "head", body })).status).toBe(204);
    const { facts } = await world.store.loadSafeguarding(ids.amira);
    expect(facts.vulnerableMark).toBe("vulnerable");
    expect(await world.store.listTrail(ids.amira)).toMatchObject([{ did: "marked" }]);
  });
});

describe("accounts", () => {
  it("are agreed by a line manager, and the next check goes by it; taken back, too", async () => {
    const world = await openConsole();
    const agree = (yes: boolean) =>
      world.send(`/console/api/accounts/${ids.mobile}/agreement`, {
        as: "line_manager",
        body: { agree: yes },
      });
    const standing = async () => (await world.store.findAccount(ids.mobile))?.standing;
    expect((await agree(true)).status).toBe(204);
    expect(await standing()).toBe("agreed");
    expect((await agree(true)).status).toBe(204);
    world.at("2026-11-24T22:31:00.000Z");
    expect((await agree(false)).status).toBe(204);
    expect(await standing()).toBe("not_agreed");
    expect(await world.store.listAgreements(ids.mobile)).toMatchObject([
      { agreed: true, by: staffOf("line_manager") },
      { agreed: false, by: staffOf("line_manager") },
    ]);
  });
});

describe("the office's Home", () => {
  it("counts what needs a person", async () => {
    const world = await openConsole();
    const home = await (await world.send("/console/api/home", { as: "office" })).json();
    expect(home).toMatchObject({
      sections: [
        { kind: "not_told", people: [] },
        { kind: "email_bounced", people: [{ name: "Layla Khan" }] },
        { kind: "needs_decision", people: [] },
        { kind: "under_review", people: [] },
      ],
    });
  });
});
