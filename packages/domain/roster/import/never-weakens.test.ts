import * as fc from "fast-check";
import { expect, it } from "vitest";
import { channelOf } from "../../contact/channel.ts";
import { applyEvent } from "../../objection/apply-event.ts";
import type { ContactState } from "../../objection/contact-state.ts";
import { coversAllOf, type ObjectedWays } from "../../objection/objected-ways.ts";
import { isSameRespondent } from "../../objection/objection.ts";
import type { Instant } from "../../time/instant.ts";
import { ordersNotes } from "../parent.ts";
import { planImport } from "./plan-import.ts";
import { isAccepted } from "./planned-row.ts";
import type { RosterNow, RosterRow } from "./roster-row.ts";

const at = "2026-11-24T12:00:00.000Z" as Instant;
const among = <T>(...values: T[]) => fc.constantFrom(...values);

const parents = fc.uniqueArray(
  fc.record({
    number: among(1, 2, 3),
    name: among("Sam Khan", "Ada Khan", "Jo Bell"),
    kind: among("mother", "father", "unknown"),
    email: among("home@families.example", "sam@families.example", undefined),
    phone: among("07700900001", "07700900002", undefined),
    saysNo: among<ObjectedWays | undefined>(
      "all",
      { only: [channelOf("email")] },
      { only: [channelOf("text")] },
      undefined,
    ),
    courtOrder: fc.boolean(),
  }),
  { selector: (one) => one.number, maxLength: 3 },
);
const rosterRow = fc.record({
  pupil: fc.record({
    firstName: among("Amira", "Samir"),
    lastName: among("Khan", "Bell"),
    bornOn: among("2012-09-01", "2013-01-01"),
    upn: among("A123456789012", undefined),
    yearGroup: among("9", undefined),
    address: among(
      { lines: [], postcode: "LS1 4AP" },
      { lines: [], postcode: "M1 1AA" },
      undefined,
    ),
  }),
  parents,
});
const file = fc
  .array(rosterRow, { maxLength: 6 })
  .map((rows) => rows.map((one, place) => ({ ...one, rowNumber: place + 2 })));

type School = { roster: RosterNow; states: readonly ContactState[] };

/** The school after a file, as a store that saves every accepted row would have it. */
function after({ roster, states }: School, rows: readonly RosterRow[]): School {
  const byId = <T extends { id: string }>(before: readonly T[], now: readonly T[]): T[] => [
    ...new Map([...before, ...now].map((one) => [one.id, one])).values(),
  ];
  const plan = planImport(roster, rows, { states, at, recordedBy: "office" });
  const changes = plan.rows.filter(isAccepted).map((one) => one.change);
  const ties = [...roster.relationships, ...changes.flatMap((one) => one.relationships)];
  const now = changes.map(({ change }) => change.events.reduce(applyEvent, change.before));
  return {
    roster: {
      pupils: byId(
        roster.pupils,
        changes.map((one) => one.pupil),
      ),
      parents: byId(
        roster.parents,
        changes.flatMap((one) => one.parents),
      ),
      relationships: [
        ...new Map(ties.map((one) => [`${one.pupilId} ${one.parentId}`, one])).values(),
      ],
    },
    states: [...new Map([...states, ...now].map((one) => [one.pupilId, one])).values()],
  };
}

it("an import never weakens an objection or a court-order flag, and never removes anybody", () => {
  const files = fc.array(file, { minLength: 2, maxLength: 4 });
  const decided = fc.array(among(...ordersNotes), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(files, decided, (some, notes) => {
      let school: School = { roster: { pupils: [], parents: [], relationships: [] }, states: [] };
      for (const [place, rows] of some.entries()) {
        const keyed = rows.map((one) => ({ ...one, rowKey: `f${place}r${one.rowNumber}` }));
        const next = after(school, keyed as unknown as RosterRow[]);
        for (const state of school.states) {
          const now = next.states.find((one) => one.pupilId === state.pupilId)?.objections ?? [];
          for (const before of state.objections)
            expect(
              now.some(
                (one) =>
                  isSameRespondent(one.respondent, before.respondent) &&
                  coversAllOf(one.ways, before.ways),
              ),
            ).toBe(true);
        }
        for (const tie of school.roster.relationships) {
          const now = next.roster.relationships.find(
            (one) => one.pupilId === tie.pupilId && one.parentId === tie.parentId,
          );
          const may = tie.ordersNote === "none" ? ["none", "needs_decision"] : [tie.ordersNote];
          expect(may).toContain(now?.ordersNote);
        }
        const ids = (one: School) =>
          [...one.roster.pupils, ...one.roster.parents].map(({ id }) => id);
        expect(ids(next)).toEqual(expect.arrayContaining(ids(school)));
        // Somebody decides on some of the orders before the next file comes.
        const relationships = next.roster.relationships.map((tie, nth) => ({
          ...tie,
          ordersNote: notes[nth % notes.length] ?? tie.ordersNote,
        }));
        school = { ...next, roster: { ...next.roster, relationships } };
      }
    }),
    { numRuns: 500 },
  );
});

it("the same file twice changes nothing the second time", () => {
  fc.assert(
    fc.property(file, (rows) => {
      const keyed = rows.map((one) => ({ ...one, rowKey: `r${one.rowNumber}` }));
      const empty: School = { roster: { pupils: [], parents: [], relationships: [] }, states: [] };
      const once = after(empty, keyed as unknown as RosterRow[]);
      expect(after(once, keyed as unknown as RosterRow[])).toEqual(once);
    }),
    { numRuns: 500 },
  );
});
