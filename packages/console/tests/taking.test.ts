import { createHash } from "node:crypto";
import type { FamilyView, TakenView } from "@elm-court/contract";
import { beforeEach, describe, expect, it } from "vitest";
import {
  ids,
  openConsole,
  type OpenConsole,
  staffOf,
} from "../../../tests/console/console-world.ts";
import { added, aParent, aPupil, noon, par, pup, tie } from "../../../tests/store/fixtures.ts";

let world: OpenConsole;
const [zoe, kit] = [pup("pup_zoe"), pup("pup_kit")];
const parent = par("par_marlow");
const phoneNo = { who: { kind: "parent", parentId: parent }, route: "phone", objectsTo: "all" };

beforeEach(async () => {
  world = await openConsole();
  for (const [id, firstName] of [
    [zoe, "Zoe"],
    [kit, "Kit"],
  ] as const)
    await world.store.recordRosterRow(
      {
        pupil: aPupil(id, { firstName, lastName: "Marlow" }),
        parents: [aParent(parent, { name: "Robin Marlow" })],
        relationships: [tie(id, parent)],
        change: added(id),
      },
      noon,
      `row-${id}`,
    );
});

const take = (body: object, headers = {}, id: string = zoe) =>
  world.send(`/console/api/pupils/${id}/answers`, { as: "office", body, headers });
const taken = async (body: object, headers = {}) =>
  (await (await take(body, headers)).json()) as TakenView;
const doubt = (answerId: string, id: string = zoe) =>
  world.send(`/console/api/pupils/${id}/answers/${answerId}/doubt`, { as: "office", body: {} });
const noes = async (id = zoe) => (await world.store.loadStates([id]))[0]?.objections ?? [];
const family = async () =>
  (await (
    await world.send(`/console/api/pupils/${zoe}/family`, { as: "office" })
  ).json()) as FamilyView;

describe("a quick no", () => {
  it("is a no to all from the moment it is saved, once however often it is sent, and the parent gets a receipt", async () => {
    const headers = { "idempotency-key": "one-form-1" };
    const first = await taken(phoneNo, headers);
    expect(first.answers).toMatchObject([
      { pupil: "Zoe Marlow", effect: "objection_made", objects: "All ways" },
    ]);
    expect(await taken(phoneNo, headers)).toEqual(first);
    expect(await noes()).toMatchObject([
      { ways: "all", status: "active", respondent: { kind: "parent" } },
    ]);
    const events = await world.store.listEvents(zoe);
    expect(events.map(({ event }) => event.type)).toEqual(["pupil_added", "answer_recorded"]);
    expect(events[1]?.event).toMatchObject({
      answer: { route: "phone", recordedBy: staffOf("office") },
    });
    const once = createHash("sha256")
      .update(`${staffOf("office")} one-form-1`)
      .digest("hex");
    expect(await world.store.loadSubmission(once)).toMatchObject({
      parentId: parent,
      by: "parent",
    });
    expect(await noes(kit)).toEqual([]);
  });

  it("can be for all the children of the parent at once", async () => {
    const { answers } = await taken({ ...phoneNo, everyChild: true });
    expect(answers.map(({ pupil }) => pupil).toSorted()).toEqual(["Kit Marlow", "Zoe Marlow"]);
    expect([(await noes()).length, (await noes(kit)).length]).toEqual([1, 1]);
  });

  it("of somebody who is not on record counts, and is under review for five days", async () => {
    await taken({
      ...phoneNo,
      who: { kind: "someone_else", name: " Ines \u202E Khan ", relationship: "aunt" },
    });
    expect(await noes()).toMatchObject([
      {
        status: "under_review",
        reviewDueOn: "2026-11-29",
        respondent: { kind: "someone_else", name: "Ines Khan" },
      },
    ]);
  });

  it("of the pupil counts", async () => {
    await taken({ ...phoneNo, who: { kind: "pupil" }, route: "in_person" });
    expect(await noes()).toMatchObject([{ status: "active", respondent: { kind: "pupil" } }]);
  });

  it.each([
    [{ who: { kind: "parent", parentId: ids.mother } }, "not_their_parent"],
    [{ who: { kind: "someone_else", name: " ", relationship: "aunt" } }, "name_missing"],
    [{ received: { on: "2026-11-25", clock: "09:00" } }, "received_in_future"],
    [{ objectsTo: { only: [] } }, "way_missing"],
    [{ signedOn: "2026-11-24" }, "signed_not_on_paper"],
  ])("that does not fit (%j) says what, and saves nothing", async (change, problem) => {
    const answered = await take({ ...phoneNo, ...change });
    expect([answered.status, await answered.json()]).toEqual([
      422,
      { code: "does_not_fit", problems: [problem] },
    ]);
    expect(await noes()).toEqual([]);
  });

  it("for every child is refused where one of them is one's own", async () => {
    const [office] = await world.store.loadStaff([staffOf("office")]);
    await world.store.saveStaff({ ...office!, ownChildren: [kit] });
    const answered = await take({ ...phoneNo, everyChild: true });
    expect(await answered.json()).toEqual({ code: "own_child" });
    expect([await noes(), await noes(kit)]).toEqual([[], []]);
  });
});

describe("a slip", () => {
  const slip = (signedOn: string) => ({
    ...phoneNo,
    route: "paper",
    objectsTo: "nothing",
    signedOn,
  });

  it("that was signed on a later day than the no takes it back; one of the same day leaves it, and says so", async () => {
    await taken({ ...phoneNo, received: { on: "2026-11-20", clock: "10:00" } });
    expect((await taken(slip("2026-11-20"))).answers).toMatchObject([
      { effect: "objection_kept", objects: "All ways" },
    ]);
    expect(await noes()).toHaveLength(1);
    expect((await taken(slip("2026-11-21"))).answers).toMatchObject([
      { effect: "objection_ended" },
    ]);
    expect(await noes()).toEqual([]);
  });

  it("by telephone takes nothing back", async () => {
    await taken({ ...phoneNo, received: { on: "2026-11-20", clock: "10:00" } });
    const { answers } = await taken({ ...phoneNo, objectsTo: "nothing" });
    expect(answers).toMatchObject([{ effect: "objection_kept" }]);
    expect(await noes()).toHaveLength(1);
  });
});

describe("taken down by mistake", () => {
  it("leaves the no standing until somebody senior ends it, and not whoever took it down", async () => {
    const { answers } = await taken(phoneNo);
    const answerId = answers[0]?.answerId ?? "";
    expect((await doubt(answerId)).status).toBe(204);
    expect(await noes()).toMatchObject([
      { ways: "all", status: "under_review", doubt: { by: staffOf("office") } },
    ]);
    expect((await family()).noes).toMatchObject([{ doubted: true, underReview: true }]);
    const [no] = await noes();
    const wish = {
      objectionId: no?.id,
      ground: "recorded_by_mistake",
      evidence: "Mrs Lowe: another pupil was meant",
      evidenceOn: "2026-11-24",
    };
    const end = `/console/api/pupils/${zoe}/objections/end`;
    expect((await world.send(end, { as: "office", body: wish })).status).toBe(403);
    expect((await world.send(end, { as: "head", body: wish })).status).toBe(204);
    expect(await noes()).toEqual([]);
  });

  it("is for ten minutes, for whoever took it down, and for what the answer itself made", async () => {
    const first = (await taken(phoneNo)).answers[0]?.answerId ?? "";
    const widened = (await taken(phoneNo)).answers[0]?.answerId ?? "";
    const refusal = async (id: string, pupilId?: string) =>
      (await (await doubt(id, pupilId)).json()) as object;
    expect(await refusal(first)).toMatchObject({ problems: ["said_since"] });
    expect(await refusal(widened)).toMatchObject({ problems: ["said_before"] });
    expect(await refusal("ans_Amira", ids.amira)).toMatchObject({ problems: ["not_yours"] });
    expect(await refusal("ans_nobody")).toMatchObject({ problems: ["nothing_stands"] });
    const other = (await taken({ ...phoneNo, who: { kind: "pupil" } })).answers[0]?.answerId ?? "";
    world.at("2026-11-24T22:40:00.001Z");
    expect(await refusal(other)).toMatchObject({ problems: ["too_late"] });
    world.at("2026-11-24T22:40:00.000Z");
    expect((await doubt(other)).status).toBe(204);
    expect((await noes()).map(({ status }) => status)).toEqual(["active", "under_review"]);
  });
});

describe("a pupil's page for the office", () => {
  it("shows parents, noes, what was sent and what happened", async () => {
    await taken({ ...phoneNo, received: { on: "2026-11-24", clock: "10:00" } });
    const view = await family();
    expect(view.parents).toMatchObject([
      { name: "Robin Marlow", standing: "said_no", otherChildren: [{ name: "Kit Marlow" }] },
    ]);
    expect(view.noes).toMatchObject([{ respondent: "Robin Marlow", ways: "All ways" }]);
    expect(view.activity[0]?.words).toBe(
      "Robin Marlow says no: All ways, by telephone. Received on 24 November 2026, taken down by The office.",
    );
  });

  it("says of a senior decision that there was one, and nothing of its ground", async () => {
    await taken(phoneNo);
    const [no] = await noes();
    const wish = {
      objectionId: no?.id,
      ground: "court_order",
      evidence: "Order 1234",
      evidenceOn: "2026-11-24",
    };
    await world.send(`/console/api/pupils/${zoe}/objections/end`, { as: "head", body: wish });
    const page = JSON.stringify(await family());
    expect(page).toContain("A no was ended by a senior decision.");
    expect(page).not.toMatch(/court_order|1234|court order/);
  });
});
