import { describe, expect, it } from "vitest";
import { applyEvent, emptyState } from "../../objection/apply-event.ts";
import type { ContactState } from "../../objection/contact-state.ts";
import type { ObjectedWays } from "../../objection/objected-ways.ts";
import type { Instant } from "../../time/instant.ts";
import type { Pupil } from "../pupil.ts";
import { planImport } from "./plan-import.ts";
import { type AcceptedRow, isAccepted } from "./planned-row.ts";
import type { RosterNow, RosterRow, RowParent, RowPupil } from "./roster-row.ts";

const at = "2026-11-24T12:00:00.000Z" as Instant;
const nobody: RosterNow = { pupils: [], parents: [], relationships: [] };

const parent = (over: Partial<RowParent> = {}): RowParent => ({
  number: 1,
  name: "Sam Khan",
  kind: "father",
  email: "sam@families.example",
  courtOrder: false,
  ...over,
});
function row(rowNumber: number, over: Partial<RowPupil>, parents = [parent()]): RosterRow {
  const pupil = {
    firstName: "Amira",
    lastName: "Khan",
    bornOn: "2012-09-01",
    address: { lines: ["1 Elm Road"], postcode: "LS1 4AP" },
    ...over,
  } as RowPupil;
  return { rowNumber, rowKey: `key${rowNumber}`, pupil, parents };
}

/** A school that imports files one after the other, as a store would keep it. */
function school() {
  const pupils = new Map<string, Pupil>();
  const parents = new Map<string, RosterNow["parents"][number]>();
  const ties = new Map<string, RosterNow["relationships"][number]>();
  const states = new Map<string, ContactState>();
  const rosterNow = (): RosterNow => ({
    pupils: [...pupils.values()],
    parents: [...parents.values()],
    relationships: [...ties.values()],
  });
  return {
    parents,
    ties,
    states,
    rosterNow,
    bring: (rows: RosterRow[]) => {
      const plan = planImport(rosterNow(), rows, {
        states: [...states.values()],
        at,
        recordedBy: "office",
      });
      for (const { change } of plan.rows.filter(isAccepted)) {
        pupils.set(change.pupil.id, change.pupil);
        for (const one of change.parents) parents.set(one.id, one);
        for (const one of change.relationships) ties.set(`${one.pupilId} ${one.parentId}`, one);
        const after = change.change.events.reduce(applyEvent, change.change.before);
        states.set(change.pupil.id, after);
      }
      return plan.rows;
    },
  };
}

const plan = (rows: RosterRow[], roster = nobody, states: ContactState[] = []) =>
  planImport(roster, rows, { states, at, recordedBy: "office" }).rows;
const groups = (rows: ReturnType<typeof plan>) => rows.map((one) => one.group);
const accepted = (rows: ReturnType<typeof plan>): AcceptedRow => {
  const [first] = rows.filter(isAccepted);
  if (first === undefined) throw new Error("no row was accepted");
  return first;
};

describe("a file is planned row by row", () => {
  it("adds a pupil with parents, and the same file again changes nothing", () => {
    const elm = school();
    const rows = [row(2, {}), row(3, { firstName: "Samir" })];
    expect(groups(elm.bring(rows))).toEqual(["new", "new"]);
    expect(elm.parents.size).toBe(1);
    expect(groups(elm.bring(rows))).toEqual(["already_here", "already_here"]);
  });

  it("makes the same ids however often it plans a row", () => {
    expect(plan([row(2, {})])).toEqual(plan([row(2, {})]));
  });

  it("shows what changes, and leaves alone what the file leaves blank", () => {
    const elm = school();
    elm.bring([row(2, { yearGroup: "9" }, [parent({ phone: "07700900001" })])]);
    const moved = row(2, {}, [parent({ email: "new@families.example" })]);
    const changed = accepted(elm.bring([{ ...moved, rowKey: "other" }]));
    expect(changed.group).toBe("changed");
    expect(changed.differences).toEqual([
      {
        about: "Sam Khan",
        field: "email",
        before: "sam@families.example",
        after: "new@families.example",
      },
    ]);
    expect(changed.change.pupil.yearGroup).toBe("9");
    expect(changed.family[0]?.phone).toBe("07700900001");
  });

  it("makes a changed email usable again, and no other", () => {
    const elm = school();
    elm.bring([row(2, {})]);
    for (const [id, one] of elm.parents) elm.parents.set(id, { ...one, emailStanding: "bounced" });
    expect(groups(elm.bring([row(2, {})]))).toEqual(["already_here"]);
    const changed = accepted(elm.bring([row(2, {}, [parent({ email: "new@families.example" })])]));
    expect(changed.family[0]?.emailStanding).toBe("usable");
  });

  it("leaves absent pupils and parents alone", () => {
    const elm = school();
    elm.bring([row(2, {}, [parent(), parent({ number: 2, name: "Ada Khan", kind: "mother" })])]);
    const before = elm.rosterNow();
    elm.bring([row(2, { firstName: "Tom", lastName: "Bell", bornOn: "2011-01-01" as never }, [])]);
    expect(elm.rosterNow().relationships).toEqual(before.relationships);
    expect(elm.rosterNow().pupils).toContainEqual(before.pupils[0]);
  });

  it("marks two people with one address, here and on record, and merges neither", () => {
    const elm = school();
    elm.bring([row(2, {})]);
    const bell = { firstName: "Tom", lastName: "Bell", bornOn: "2011-01-01" } as Partial<RowPupil>;
    elm.bring([row(3, bell, [parent({ name: "Jo Bell", email: "SAM@families.example" })])]);
    expect([...elm.parents.values()].map((one) => one.sharesEmail)).toEqual([true, true]);
  });

  it("counts identical rows once and holds back rows that differ", () => {
    expect(groups(plan([row(2, {}), row(3, {})]))).toEqual(["new", "repeated"]);
    const differ = [row(2, {}), row(3, { yearGroup: "9" }), row(4, { firstName: "Samir" })];
    expect(groups(plan(differ))).toEqual(["differs_in_file", "differs_in_file", "new"]);
  });

  it("takes the first word where siblings' rows disagree about one person", () => {
    const elm = school();
    const rows = [
      row(2, {}, [parent({ phone: "07700900001" })]),
      row(3, { firstName: "Samir" }, [parent({ phone: "07700900002" })]),
    ];
    const [, second] = elm.bring(rows).filter(isAccepted);
    expect(second?.problems).toMatchObject([{ rowNumber: 3, column: "PARENT_1_PHONE" }]);
    expect(groups(elm.bring(rows))).toEqual(["already_here", "already_here"]);
  });

  it("never overwrites a pupil whom the same row added and who was renamed since", () => {
    const elm = school();
    elm.bring([row(2, {})]);
    const renamed = elm
      .rosterNow()
      .pupils.map((one) => ({ ...one, firstName: "A", lastName: "B" }));
    const again = plan([row(2, {})], { ...elm.rosterNow(), pupils: renamed });
    expect(again).toMatchObject([{ group: "close_match", reason: "renamed_since" }]);
  });
});

const saying = (saysNo: ObjectedWays | undefined, over: Partial<RowPupil> = {}) =>
  row(2, over, [parent({ saysNo })]);

describe("a parent who stands in one row twice", () => {
  const again = parent({ number: 2, phone: "07700900002", saysNo: "all", courtOrder: true });

  it("is one parent, and the office is told", () => {
    const { family, problems } = accepted(plan([row(2, {}, [parent(), again])]));
    expect(family).toMatchObject([{ name: "Sam Khan", phone: "07700900002" }]);
    expect(problems).toMatchObject([{ column: "PARENT_2_NAME", severity: "value_left_out" }]);
  });

  it("loses neither a no nor a court-order flag of either entry", () => {
    const elm = school();
    elm.bring([row(2, {}, [parent(), again])]);
    expect([...elm.ties.values()]).toMatchObject([{ ordersNote: "needs_decision" }]);
    expect([...elm.states.values()]).toMatchObject([{ objections: [{ ways: "all" }] }]);
    expect(groups(elm.bring([row(2, {}, [parent(), again])]))).toEqual(["already_here"]);
  });

  it("is two where name, email or relationship differ", () => {
    const grandfather = parent({ number: 2, kind: "grandparent" });
    expect(accepted(plan([row(2, {}, [parent(), grandfather])])).family).toHaveLength(2);
  });
});

describe("a no that the school already holds", () => {
  it("comes in as an objection out of the school's records, and tells nobody they were told", () => {
    const elm = school();
    elm.bring([saying("all")]);
    const [state] = [...elm.states.values()];
    expect(state?.objections).toMatchObject([{ ways: "all", status: "active" }]);
    expect(state?.told).toEqual([]);
  });

  it("is not said twice, and a blank cell ends nothing", () => {
    const elm = school();
    elm.bring([saying("all")]);
    const [before] = [...elm.states.values()];
    const narrow = { only: ["email"] } as unknown as ObjectedWays;
    for (const again of ["all", narrow, undefined] as const) elm.bring([saying(again)]);
    expect([...elm.states.values()]).toEqual([before]);
  });

  it("widens a narrower one", () => {
    const elm = school();
    elm.bring([saying({ only: ["email"] } as unknown as ObjectedWays)]);
    elm.bring([saying("all")]);
    expect([...elm.states.values()][0]?.objections).toMatchObject([{ ways: "all" }]);
  });

  it("of two parents in one row is two objections", () => {
    const both = [
      parent({ saysNo: "all" }),
      parent({ number: 2, name: "Ada Khan", saysNo: "all" }),
    ];
    const { change } = accepted(plan([row(2, {}, both)])).change;
    expect(change.events.reduce(applyEvent, change.before).objections).toHaveLength(2);
  });

  it("makes a new brother or sister something to ask about first", () => {
    const elm = school();
    elm.bring([saying("all")]);
    const younger = { firstName: "Samir", bornOn: "2014-09-01" } as Partial<RowPupil>;
    expect(accepted(elm.bring([row(3, younger)]))).toMatchObject({ siblingOfNo: true });
  });

  it("makes one so whose parent has a second record with the same email", () => {
    const elm = school();
    elm.bring([saying("all", { address: undefined })]);
    const younger = { firstName: "Samir", bornOn: "2014-09-01", address: undefined };
    const sibling = accepted(elm.bring([row(3, younger as Partial<RowPupil>)]));
    expect(elm.parents.size).toBe(2);
    expect(sibling).toMatchObject({ group: "new", siblingOfNo: true });
  });

  it("stays when a delta does not mention the pupil (decision table, row 20)", () => {
    const elm = school();
    elm.bring([saying("all")]);
    const objector = [...elm.states.values()][0];
    const bell = { firstName: "Tom", lastName: "Bell", bornOn: "2011-01-01" } as Partial<RowPupil>;
    const rows = elm.bring([row(5, bell, [])]).filter(isAccepted);
    expect(rows.every((one) => one.change.pupil.id !== objector?.pupilId)).toBe(true);
    expect(elm.states.get(objector?.pupilId ?? "")).toEqual(objector);
  });
});

describe("a court order in a file", () => {
  it.each([
    ["none", true, "needs_decision"],
    ["none", false, "none"],
    ["needs_decision", false, "needs_decision"],
    ["does_not_limit", true, "does_not_limit"],
    ["no_information", true, "no_information"],
    ["no_information", false, "no_information"],
  ] as const)("on record %s, flagged %s: %s", (before, courtOrder, after) => {
    const elm = school();
    elm.bring([row(2, {})]);
    for (const [key, tie] of elm.ties) elm.ties.set(key, { ...tie, ordersNote: before });
    elm.bring([row(2, {}, [parent({ courtOrder })])]);
    expect([...elm.ties.values()].map((one) => one.ordersNote)).toEqual([after]);
  });
});

it("starts a new pupil from the empty state", () => {
  const { pupil, change } = accepted(plan([row(2, {})])).change;
  expect(change.before).toEqual(emptyState(pupil.id));
  expect(change.events).toEqual([{ type: "pupil_added", roll: pupil.roll }]);
});
