import * as contract from "@elm-court/contract";
import * as domain from "@elm-court/domain";
import type {
  AccountOwner,
  Alternative,
  ContactRequest,
  PupilEvent,
  Respondent,
  Roll,
  Staff,
} from "@elm-court/domain";
import { describe, expect, it } from "vitest";
import { readTables, readText } from "./read-documents.ts";

type Every<Word extends string> = Readonly<Record<Word, true>>;

/** Unions that only a type names: the type checker refuses a word too many or too few. */
const named = {
  AccountOwner: { person: true, group: true, school: true } satisfies Every<AccountOwner["kind"]>,
  Alternative: {
    way: true,
    letter: true,
    meeting: true,
    call_through_office: true,
  } satisfies Every<Alternative["kind"]>,
  ContactRequest: { pupil: true, parent: true } satisfies Every<ContactRequest["recipient"]>,
  PupilEvent: {
    pupil_added: true,
    roll_changed: true,
    parent_told: true,
    answer_recorded: true,
    answer_doubted: true,
    answer_matched: true,
    objection_ended: true,
    objection_withdrawn: true,
  } satisfies Every<PupilEvent["type"]>,
  Respondent: { parent: true, pupil: true, someone_else: true } satisfies Every<Respondent["kind"]>,
  Roll: { on_roll: true, left: true } satisfies Every<Roll["status"]>,
  Staff: { staff: true, service: true } satisfies Every<Staff["kind"]>,
};

const documented = readTables(readText("docs/glossary.md"));

const inCode = new Map<string, readonly string[]>([
  ...Object.entries({ ...domain, ...contract }).flatMap(([name, value]): [string, string[]][] =>
    Array.isArray(value) && value.every((one) => typeof one === "string") ? [[name, value]] : [],
  ),
  ["problemStatuses", Object.keys(contract.problemStatuses)],
  ["consoleProblemStatuses", Object.keys(contract.consoleProblemStatuses)],
  ["AccountOwner.kind", Object.keys(named.AccountOwner)],
  ["Alternative.kind", Object.keys(named.Alternative)],
  ["ContactRequest.recipient", Object.keys(named.ContactRequest)],
  ["PupilEvent.type", Object.keys(named.PupilEvent)],
  ["Respondent.kind", Object.keys(named.Respondent)],
  ["Roll.status", Object.keys(named.Roll)],
  ["Staff.kind", Object.keys(named.Staff)],
]);

describe("the glossary and the code", () => {
  it("have the same closed lists", () => {
    expect([...documented.keys()].toSorted()).toEqual([...inCode.keys()].toSorted());
  });

  it.each([...inCode])("%s has the same members in both, in the same order", (name, members) => {
    expect(documented.get(name)?.map(({ member }) => member)).toEqual(members);
  });

  it("say of every member what it means", () => {
    const unsaid = [...documented].flatMap(([name, rows]) =>
      rows.filter(({ meaning }) => meaning === "").map(({ member }) => `${name}: ${member}`),
    );
    expect(unsaid).toEqual([]);
  });

  it("give a problem the status that it is answered with", () => {
    for (const [name, list] of [
      ["problemStatuses", contract.problemStatuses],
      ["consoleProblemStatuses", contract.consoleProblemStatuses],
    ] as const) {
      const statuses = documented.get(name)?.map(({ meaning }) => meaning.slice(0, 3));
      expect(statuses).toEqual(Object.values(list).map(String));
    }
  });
});
