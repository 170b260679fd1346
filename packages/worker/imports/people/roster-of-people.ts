import {
  type LondonDate,
  parseBirthDate,
  parseEmail,
  parsePersonName,
  parsePhone,
  parseYearGroup,
  type RosterRow,
  type RowParent,
  type RowProblem,
  type RowPupil,
} from "@elm-court/domain";
import type { RosterSheet } from "../roster-sheet.ts";
import { hashText } from "../row-key.ts";
import { linkContacts } from "./link-contacts.ts";
import type { PeopleSet, SetPerson } from "./person.ts";

/** Notes problems of one person's cells. */
type Notes = {
  readonly problems: RowProblem[];
  readonly note: (
    severity: RowProblem["severity"],
    column: string,
    value: string,
    whatToDo: string,
  ) => void;
};

function notesOf(file: string, { rowNumber }: SetPerson): Notes {
  const problems: RowProblem[] = [];
  return {
    problems,
    note: (severity, column, value, whatToDo) =>
      problems.push({ file, rowNumber, column, value: value.slice(0, 300), severity, whatToDo }),
  };
}

function optional<Value>(
  { note }: Notes,
  column: string,
  typed: string,
  parse: (text: string) => Value | undefined,
  whatToDo: string,
): Value | undefined {
  if (typed === "") return undefined;
  const value = parse(typed);
  if (value === undefined) note("value_left_out", column, typed, whatToDo);
  return value;
}

function readBirth(notes: Notes, person: SetPerson, today: LondonDate): LondonDate | undefined {
  const born = parseBirthDate(person.bornOn, today);
  if (typeof born === "object") return born.on;
  if (born !== "missing")
    notes.note(
      "value_left_out",
      "demographics birthDate",
      person.bornOn,
      "Correct the date of birth, for example 2012-01-31.",
    );
  return undefined;
}

function readPupil(
  { source }: PeopleSet,
  person: SetPerson,
  notes: Notes,
  today: LondonDate,
): RowPupil | undefined {
  const name = (column: string, typed: string): string | undefined => {
    const read = parsePersonName(typed);
    if (read === undefined)
      notes.note("row_held_back", column, typed, "Write the pupil's name, letters only.");
    return read;
  };
  const firstName = name("givenName", person.givenName);
  const lastName = name("familyName", person.familyName);
  if (person.role === "pupil_and_staff") {
    notes.note(
      "row_held_back",
      "role",
      person.roleName,
      "This person is a pupil and works here. Correct their roles: nobody can be both.",
    );
    return undefined;
  }
  if (firstName === undefined || lastName === undefined) return undefined;
  return {
    firstName,
    lastName,
    bornOn: readBirth(notes, person, today),
    preferredName: optional(
      notes,
      "preferredGivenName",
      person.preferredName,
      parsePersonName,
      "Write a name, or leave it blank.",
    ),
    upn: person.upn,
    yearGroup: optional(
      notes,
      "grade",
      person.grade,
      parseYearGroup,
      "No year group of this country: write 1 to 13, R or N.",
    ),
    source: { kind: source, scope: person.org, id: person.id },
  };
}

function readContact(
  { source }: PeopleSet,
  person: SetPerson,
  notes: Notes,
): Omit<RowParent, "number" | "kind"> | undefined {
  const typed = `${person.givenName} ${person.familyName}`.trim();
  const name = parsePersonName(typed);
  if (name === undefined) {
    notes.note("value_left_out", "givenName, familyName", typed, "Write this contact's name.");
    return undefined;
  }
  return {
    name,
    email: optional(notes, "email", person.email, parseEmail, "Correct the email address."),
    phone: optional(notes, "phone", person.phone, parsePhone, "Correct the phone number."),
    courtOrder: false,
    source: { kind: source, id: person.id },
  };
}

/**
 * What a set of files comes to: one row per pupil, with the contacts that are linked to them from either side. `fileKey` makes the rows'
 * keys; `today` is a London date.
 */
export function rosterOfPeople(set: PeopleSet, fileKey: string, today: LondonDate): RosterSheet {
  const { linksOf, problems: linkProblems } = linkContacts(set);
  const problems: RowProblem[] = [...set.problems, ...linkProblems];
  const rows: RosterRow[] = [];
  const contacts = new Map<string, Omit<RowParent, "number" | "kind">>();
  const others = { contact: 0, contact_of_nobody: 0, staff: 0, without_role: 0, gone: 0 };
  let heldBack = set.problems.filter((one) => one.severity === "row_held_back").length;
  const linked = new Set(
    [...linksOf.values()].flatMap((links) => links.map((one) => one.contactId)),
  );
  for (const person of set.people) {
    if (person.isGone) others.gone += 1;
    else if (person.role === "staff") others.staff += 1;
    else if (person.role === "none") others.without_role += 1;
    else if (person.role === "contact") {
      const notes = notesOf(set.file, person);
      const contact = readContact(set, person, notes);
      if (contact !== undefined) contacts.set(person.id, contact);
      others[linked.has(person.id) ? "contact" : "contact_of_nobody"] += 1;
      if (!linked.has(person.id))
        notes.note(
          "value_left_out",
          "sourcedId",
          person.id,
          "No pupil of the file has this contact, so they are not taken. Link them to the pupil.",
        );
      problems.push(...notes.problems);
    }
  }
  for (const person of set.people) {
    if (person.isGone || (person.role !== "pupil" && person.role !== "pupil_and_staff")) continue;
    const notes = notesOf(set.file, person);
    const pupil = readPupil(set, person, notes, today);
    problems.push(...notes.problems);
    if (pupil === undefined) {
      heldBack += 1;
      continue;
    }
    const parents = (linksOf.get(person.id) ?? []).flatMap(({ contactId, kind }) => {
      const contact = contacts.get(contactId);
      return contact === undefined ? [] : [{ ...contact, kind }];
    });
    rows.push({
      rowNumber: person.rowNumber,
      rowKey: hashText(fileKey, String(person.rowNumber)),
      pupil,
      parents: parents.map((parent, at) => ({ ...parent, number: at + 1 })),
    });
  }
  return {
    rows,
    problems,
    heldBackNoes: [],
    heldBack,
    blank: set.blank,
    inFile: set.inFile,
    others,
    unusedColumns: [],
    claims: {
      kind: set.source,
      isWhole: set.isWhole,
      scopes: [...new Set(rows.map(({ pupil }) => pupil.source?.scope ?? ""))],
      gone: set.people.filter(({ isGone }) => isGone).map(({ id }) => id),
    },
  };
}
