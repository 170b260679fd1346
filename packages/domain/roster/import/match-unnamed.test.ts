import { describe, expect, it } from "vitest";
import { applyEvent } from "../../objection/apply-event.ts";
import type { ContactState } from "../../objection/contact-state.ts";
import type { Instant } from "../../time/instant.ts";
import { planImport } from "./plan-import.ts";
import { isAccepted, type ReviewGroup } from "./planned-row.ts";
import type { RosterNow, RosterRow, RowParent } from "./roster-row.ts";

const parent = (over: Partial<RowParent> = {}): RowParent => ({
  number: 1,
  name: "Sam Khan",
  kind: "father",
  email: "sam@families.example",
  courtOrder: false,
  ...over,
});
function row(rowNumber: number, over: object, parents = [parent()]): RosterRow {
  const pupil = {
    firstName: "Amira",
    lastName: "Khan",
    bornOn: "2012-09-01",
    address: { lines: [], postcode: "LS1 4AP" },
    ...over,
  };
  return { rowNumber, rowKey: `key${rowNumber}`, pupil, parents } as unknown as RosterRow;
}

/** A school that brings in one file after another. */
function school() {
  const pupils = new Map<string, RosterNow["pupils"][number]>();
  const parents = new Map<string, RosterNow["parents"][number]>();
  const ties = new Map<string, RosterNow["relationships"][number]>();
  const states = new Map<string, ContactState>();
  const at = "2026-11-24T12:00:00.000Z" as Instant;
  return {
    pupils: () => [...pupils.values()],
    bring: (rows: readonly RosterRow[]): readonly ReviewGroup[] => {
      const roster = {
        pupils: [...pupils.values()],
        parents: [...parents.values()],
        relationships: [...ties.values()],
      };
      const context = {
        states: [...states.values()],
        at,
        recordedBy: "office",
      } as const;
      const plan = planImport(roster, rows, context);
      for (const { change } of plan.rows.filter(isAccepted)) {
        pupils.set(change.pupil.id, change.pupil);
        for (const one of change.parents) parents.set(one.id, one);
        for (const one of change.relationships) ties.set(`${one.pupilId} ${one.parentId}`, one);
        const after = change.change.events.reduce(applyEvent, change.change.before);
        states.set(change.pupil.id, after);
      }
      return plan.rows.map((one) => one.group);
    },
  };
}

describe("a child with a no does not come in a second time, without it", () => {
  const here = (postcode?: string) => ({ address: postcode ? { lines: [], postcode } : undefined });
  const other = { email: "else@families.example" };
  it.each([
    ["an accent lost", { firstName: "Zoë" }, { firstName: "Zoe" }, {}, "already_here"],
    ["another first name", { firstName: "Elizabeth" }, { firstName: "Beth" }, other, "close_match"],
    [
      "another first name, no postcode, the parent's email",
      { firstName: "Elizabeth", ...here() },
      { firstName: "Beth", ...here() },
      {},
      "close_match",
    ],
    ["day and month swapped", here(), { ...here(), bornOn: "2012-01-09" }, other, "close_match"],
    [
      "another birth date, no postcode",
      {},
      { ...here(), bornOn: "2013-09-01" },
      other,
      "close_match",
    ],
    [
      "another last name and postcode, the parent's email",
      {},
      { lastName: "Doe", ...here("LS2 1AA") },
      {},
      "close_match",
    ],
    [
      "another last name and postcode, the parent's phone",
      {},
      { lastName: "Doe", ...here("LS2 1AA") },
      { ...other, phone: "07700900001" },
      "close_match",
    ],
    ["nothing but a birth date", {}, { firstName: "Tom", lastName: "Bell" }, other, "new"],
    ["another child elsewhere", {}, { ...here("M1 1AA"), bornOn: "2013-09-01" }, other, "new"],
    [
      "another child by its number",
      { upn: "A123456789012" },
      { firstName: "Samir", upn: "B123456789012" },
      other,
      "new",
    ],
  ])("%s", (_, before, after, family, group) => {
    const elm = school();
    elm.bring([row(2, before, [parent({ phone: "07700900001", saysNo: "all" })])]);
    const again = row(9, after, [parent(family)]);
    expect(elm.bring([again])).toEqual([group]);
    expect(elm.pupils()).toHaveLength(group === "new" ? 2 : 1);
  });

  it("two whom one file names are two: twins, and namesakes without a postcode", () => {
    const elm = school();
    const [amira, namesake] = [here(), { ...here(), bornOn: "2014-05-05" }];
    elm.bring([row(2, amira)]);
    const rows = [row(2, amira), row(3, namesake), row(4, { firstName: "Samir" })];
    expect(elm.bring(rows)).toEqual(["already_here", "new", "new"]);
    expect(elm.bring(rows)).toEqual(["already_here", "already_here", "already_here"]);
  });

  it("keeps each twin's name and no when their numbers are swapped", () => {
    const elm = school();
    const [amira, samir] = [{ upn: "A123456789012" }, { firstName: "Samir", upn: "B123456789012" }];
    elm.bring([row(2, amira, [parent({ saysNo: "all" })]), row(3, samir)]);
    const before = elm.pupils();
    const swapped = [row(2, { ...amira, upn: samir.upn }), row(3, { ...samir, upn: amira.upn })];
    expect(elm.bring(swapped)).toEqual(["close_match", "close_match"]);
    expect(elm.pupils()).toEqual(before);
  });

  it("looks through ten times as many twins in not much more than ten times the work", () => {
    const nameOf = (nth: number): string =>
      String(nth).replaceAll(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
    const cpuOf = (count: number): number => {
      const many = (start: string) =>
        Array.from({ length: count }, (_, nth) =>
          row(nth + 2, { firstName: `${start}${nameOf(nth)}` }, []),
        );
      const elm = school();
      elm.bring(many("A"));
      const started = process.cpuUsage();
      expect(new Set(elm.bring(many("B")))).toEqual(new Set(["close_match"]));
      const { user, system } = process.cpuUsage(started);
      return user + system;
    };
    cpuOf(2000);
    // A search of every pupil for every row would take a hundred times the work.
    expect(cpuOf(20_000) / cpuOf(2000)).toBeLessThan(40);
  }, 120_000);
});
