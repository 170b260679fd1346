import type { ToldListView, ToldView } from "@elm-court/contract";
import { beforeEach, describe, expect, it } from "vitest";
import { ids, openConsole, type OpenConsole } from "../../../tests/console/console-world.ts";
import {
  added,
  aParent,
  aPupil,
  mlg,
  msg,
  noon,
  par,
  pup,
  tie,
} from "../../../tests/store/fixtures.ts";

let world: OpenConsole;
beforeEach(async () => {
  world = await openConsole();
});

const zoe = { pupil: pup("pup_zoe"), parent: par("par_zoe") };

async function addFamily(n: string, more: Parameters<typeof aParent>[1] = {}): Promise<void> {
  const [pupilId, parentId] = [pup(`pup_${n}`), par(`par_${n}`)];
  await world.store.recordRosterRow(
    {
      pupil: aPupil(pupilId, { firstName: n, lastName: "Marlow" }),
      parents: [aParent(parentId, { name: `Parent of ${n}`, ...more })],
      relationships: [tie(pupilId, parentId)],
      change: added(pupilId),
    },
    noon,
    `row-${n}`,
  );
}

const told = async () =>
  (await (await world.send("/console/api/told", { as: "office" })).json()) as ToldView;
const list = async (query: string) =>
  (await (
    await world.send(`/console/api/told/people?${query}`, { as: "office" })
  ).json()) as ToldListView;
const mark = (parentId: string, how: string) =>
  world.send(`/console/api/parents/${parentId}/told`, { as: "office", body: { how } });
const standing = (view: ToldView, name: string) =>
  view.standings.find((one) => one.standing === name);

describe("who has been told", () => {
  it("moves by what a person does: a call counts, a delivery does not", async () => {
    await addFamily("zoe");
    expect((await told()).untold).toEqual({ pupils: 1, parents: 1 });
    await world.store.addMailing({
      id: mlg("mlg_1"),
      explanationVersion: "1",
      createdAt: noon,
      createdBy: "office",
    });
    await world.store.addMessage({
      id: msg("msg_1"),
      mailingId: mlg("mlg_1"),
      parentId: zoe.parent,
      kind: "explanation",
      status: "delivered",
      createdAt: noon,
      changedAt: noon,
    });
    const delivered = await told();
    expect(standing(delivered, "delivered")).toMatchObject({ pupils: 1, parents: 1 });
    expect(delivered.untold.pupils).toBe(1);
    expect((await mark(zoe.parent, "phone")).status).toBe(204);
    const after = await told();
    expect(standing(after, "phone")).toMatchObject({ pupils: 1, parents: 1 });
    expect(after.untold).toEqual({ pupils: 0, parents: 0 });
    const [state] = await world.store.loadStates([zoe.pupil]);
    expect(state?.told).toMatchObject([{ parentId: zoe.parent, how: "phone" }]);
    expect((await world.store.listEvents(zoe.pupil)).length).toBe(2);
    expect((await mark(zoe.parent, "phone")).status).toBe(204);
    expect((await world.store.listEvents(zoe.pupil)).length).toBe(2);
  });

  it("names who is behind a number, fifty at a time, with the next step for each", async () => {
    for (let n = 10; n < 62; n += 1)
      await addFamily(`p${n}`, { wantsPaper: false, phone: "07700 900123" });
    const first = await list("of=pupils&standing=not_sent");
    expect([first.total, first.rows.length, first.pages]).toEqual([52, 50, 2]);
    expect(first.rows[0]).toMatchObject({
      name: "p10 Marlow",
      step: "send",
      others: [{ name: "Parent of p10", standing: "not_sent" }],
    });
    const second = await list("of=parents&step=send&page=2");
    expect(second.rows.map(({ name }) => name)).toEqual(["Parent of p60", "Parent of p61"]);
    expect(second.rows[0]).toMatchObject({
      phone: "07700 900123",
      others: [{ name: "p60 Marlow" }],
    });
    expect((await list("of=parents&step=send&page=99")).page).toBe(2);
    expect((await told()).steps).toContainEqual({ step: "send", pupils: 52, parents: 52 });
  });

  it.each(["", "of=staff", "of=pupils&standing=warned", "of=pupils&page=0", "of=pupils&page=-1"])(
    "a list that there is not (%s) is 422",
    async (query) => {
      const { status } = await world.send(`/console/api/told/people?${query}`, { as: "office" });
      expect(status).toBe(422);
    },
  );

  it.each(["needs_decision", "no_information"] as const)(
    "nobody is marked as told while their order says %s",
    async (ordersNote) => {
      const [pupilId, parentId] = [zoe.pupil, zoe.parent];
      await world.store.recordRosterRow(
        {
          pupil: aPupil(pupilId),
          parents: [aParent(parentId)],
          relationships: [{ ...tie(pupilId, parentId), ordersNote }],
          change: added(pupilId),
        },
        noon,
        "row-order",
      );
      const answered = await mark(parentId, "phone");
      expect([answered.status, await answered.json()]).toEqual([
        422,
        {
          code: "does_not_fit",
          problems: [
            ordersNote === "needs_decision" ? "orders_need_decision" : "orders_no_information",
          ],
        },
      ]);
      expect((await world.store.loadStates([pupilId]))[0]?.told).toEqual([]);
    },
  );

  it("cannot be said to have been read: only a person's button says that", async () => {
    for (const how of ["read", "answered", "delivered", ""])
      expect((await mark(ids.mother, how)).status).toBe(422);
  });
});
