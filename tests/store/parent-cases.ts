import { expect, it } from "vitest";
import { addSeconds } from "@elm-court/domain";
import {
  aKey,
  added,
  aParent,
  aPupil,
  fresh,
  key,
  noon,
  on,
  par,
  pup,
  stf,
  acc,
  tie,
} from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

/** Families, links, sessions and what a check reads. */
export function parentCases(twin: () => Twin): void {
  async function newFamily() {
    const [elder, younger] = [pup(`pup_${fresh()}`), pup(`pup_${fresh()}`)];
    const parent = par(`par_${fresh()}`);
    const born = { [elder]: on("2011-01-02"), [younger]: on("2014-03-04") };
    for (const id of [younger, elder]) {
      const roll = { status: "on_roll", bornOn: born[id] } as const;
      const row = {
        pupil: aPupil(id, { roll, firstName: id === elder ? "Amira" : "Yusuf" }),
        parents: [aParent(parent)],
        relationships: [tie(id, parent)],
        change: added(id, born[id]),
      };
      expect(await twin().store.recordRosterRow(row, noon, fresh())).toBe("recorded");
    }
    return { elder, younger, parent };
  }

  it("a family is one parent and their children, eldest first", async () => {
    const { parent } = await newFamily();
    const family = await twin().store.loadFamily(parent);
    expect(family?.children.map((one) => one.pupil.firstName)).toEqual(["Amira", "Yusuf"]);
    expect(await twin().store.loadFamily(par("par_nobody"))).toBeUndefined();
  });

  it("a roster row is written once, and an import does not undo a wish for paper", async () => {
    const { elder, parent } = await newFamily();
    await twin().store.recordWantsPaper(parent);
    const [before] = await twin().store.loadStates([elder]);
    if (before === undefined) throw new Error("not there");
    const row = {
      pupil: aPupil(elder),
      parents: [aParent(parent, { phone: "07700 900123" })],
      relationships: [],
      change: { before, events: [] },
    };
    const rowId = fresh();
    expect(await twin().store.recordRosterRow(row, noon, rowId)).toBe("recorded");
    expect(await twin().store.recordRosterRow(row, noon, rowId)).toBe("already_recorded");
    expect((await twin().store.loadFamily(parent))?.parent.wantsPaper).toBe(true);
    const roster = await twin().store.listRoster();
    expect(roster.parents.find((one) => one.id === parent)).toMatchObject({
      wantsPaper: true,
      phone: "07700 900123",
    });
    expect(roster.relationships.filter((one) => one.parentId === parent)).toHaveLength(2);
    expect(roster.pupils.map((one) => one.id)).toContain(elder);
  });

  it("a roster row whose pupil's state has moved on is not saved at all", async () => {
    const { elder, parent } = await newFamily();
    const before = await twin().store.loadFamily(parent);
    const row = {
      pupil: aPupil(elder, { lastName: "Changed" }),
      parents: [aParent(parent, { phone: "07700 900123" })],
      relationships: [],
      change: added(elder),
    };
    expect(await twin().store.recordRosterRow(row, noon, fresh())).toBe("conflict");
    expect(await twin().store.loadFamily(parent)).toEqual(before);
  });

  it("a roster row is saved only on what it was decided on, and one number is one pupil's", async () => {
    const { store } = twin();
    const [one, other, parent] = [
      pup(`pup_${fresh()}`),
      pup(`pup_${fresh()}`),
      par(`par_${fresh()}`),
    ];
    const nobody = { pupil: undefined, parents: [], relationships: [] };
    const upn = fresh();
    const born = { [one]: on("2011-01-02"), [other]: on("2014-03-04") };
    const rowOf = (id: typeof one) => ({
      pupil: aPupil(id, { upn, roll: { status: "on_roll", bornOn: born[id] } }),
      parents: [],
      relationships: [],
      change: added(id, born[id]),
      decidedOn: nobody,
    });
    const first = { ...rowOf(one), parents: [aParent(parent)], relationships: [tie(one, parent)] };
    expect(await store.recordRosterRow(first, noon, fresh())).toBe("recorded");
    expect(await store.recordRosterRow(rowOf(other), noon, fresh())).toBe("conflict");
    const [before] = await store.loadStates([one]);
    const relationship = tie(one, parent);
    const flagged = {
      pupil: { ...first.pupil, upn: fresh() },
      parents: [],
      relationships: [{ ...relationship, ordersNote: "needs_decision" as const }],
      change: { before: before!, events: [] },
      decidedOn: { pupil: first.pupil, parents: [], relationships: [relationship] },
    };
    expect(await store.recordRosterRow(flagged, noon, fresh())).toBe("recorded");
    expect(await store.recordRosterRow(flagged, noon, fresh())).toBe("conflict");
    expect(await store.recordRosterRow(rowOf(other), noon, fresh())).toBe("recorded");
  });

  it("a link is found by its hash, and no other", async () => {
    const link = { tokenHash: fresh(), parentId: par("par_1"), opens: "answer" } as const;
    await twin().store.addLink(link);
    expect(await twin().store.findLink(link.tokenHash)).toEqual(link);
    expect(await twin().store.findLink("other")).toBeUndefined();
  });

  it("a session that has expired is not there, deleted or not", async () => {
    const expiresAt = addSeconds(noon, 60);
    const session = { tokenHash: fresh(), parentId: par("par_1"), expiresAt, draft: "{}" };
    await twin().store.saveSession(session);
    expect(await twin().store.findSession(session.tokenHash, noon)).toEqual(session);
    expect(await twin().store.findSession(session.tokenHash, expiresAt)).toBeUndefined();
    await twin().store.endSession(session.tokenHash);
    expect(await twin().store.findSession(session.tokenHash, noon)).toBeUndefined();
  });

  it("a check reads credential, staff, account, pupil and exemptions; what is not there is undefined", async () => {
    const { elder } = await newFamily();
    const id = {
      key: key(`key_${fresh()}`),
      staff: stf(`stf_${fresh()}`),
      account: acc(`acc_${fresh()}`),
    };
    const store = twin().store;
    await store.saveKey(aKey({ id: id.key, owner: "gateway" }));
    await store.saveStaff({
      id: id.staff,
      name: "A",
      kind: "staff",
      active: true,
      groups: [],
      ownChildren: [],
    });
    await store.saveSafeguarding(elder, { vulnerableMark: "vulnerable", exemptions: [] });
    const ids = { keyId: id.key, staffId: id.staff, accountId: id.account, pupilId: elder };
    const facts = await store.loadCheck(ids);
    expect(facts.key?.owner).toBe("gateway");
    expect(facts.account).toBeUndefined();
    expect(facts.pupil?.version).toBe(1);
    expect(facts.safeguarding.vulnerableMark).toBe("vulnerable");
    const nobody = await store.loadCheck({ ...ids, staffId: undefined, pupilId: undefined });
    expect([nobody.staff, nobody.pupil]).toEqual([undefined, undefined]);
    expect(nobody.safeguarding).toEqual({ exemptions: [], vulnerableMark: "nobody_has_said" });
  });
}
