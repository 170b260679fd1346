import type { RelationshipKind, RowProblem } from "@elm-court/domain";
import { type FileProblem, isFileProblem } from "../files/file-problem.ts";
import type { NamedTable } from "../files/open-upload.ts";
import { openRecords, type SetRecord } from "./open-records.ts";
import type { PeopleSet, SetLink, SetPerson } from "./person.ts";

const contactRoles = new Map<string, RelationshipKind>([
  ["parent", "parent"],
  ["guardian", "guardian"],
  ["relative", "other"],
  ["other", "other"],
]);

type SyncFiles = {
  readonly users: NamedTable;
  readonly roles: NamedTable;
  readonly relationships: NamedTable | undefined;
  readonly demographics: NamedTable | undefined;
};

function personOf(
  user: SetRecord,
  roles: readonly SetRecord[],
  isContact: boolean,
  bornOn: string,
): SetPerson {
  const names = roles.map((role) => role.of("role"));
  const isPupil = names.some((name) => name.toLowerCase() === "student");
  const works = names.some((name) => name.toLowerCase() !== "student");
  const first = roles.find((role) => role.of("isPrimary").toLowerCase() === "true") ?? roles[0];
  return {
    id: user.of("sourcedId"),
    rowNumber: user.rowNumber,
    givenName: user.of("givenName"),
    familyName: user.of("familyName"),
    preferredName: "",
    email: user.of("email"),
    phone: user.of("sms") || user.of("phone"),
    grade: first?.of("grade") ?? "",
    upn: undefined,
    bornOn,
    role: isPupil
      ? works
        ? "pupil_and_staff"
        : "pupil"
      : works
        ? "staff"
        : isContact
          ? "contact"
          : "none",
    roleName: names.join(", "),
    kind: "unknown",
    org: first?.of("orgSourcedId") ?? "",
    isGone: false,
  };
}

function heldBack(file: string, row: SetRecord, whatToDo: string): RowProblem {
  const value = row.of("sourcedId");
  return {
    file,
    rowNumber: row.rowNumber,
    column: "sourcedId",
    value,
    severity: "row_held_back",
    whatToDo,
  };
}

/** Links out of relationships.csv; what is none to a parent or carer (a doctor, an aide) is a problem that says so. */
function linksOf(
  file: string,
  records: readonly SetRecord[],
): { readonly links: readonly SetLink[]; readonly problems: readonly RowProblem[] } {
  const links: SetLink[] = [];
  const problems: RowProblem[] = [];
  for (const record of records) {
    const [pupilId, contactId] = [
      record.of("userSourcedId"),
      record.of("relationshipUserSourcedId"),
    ];
    const said = record.of("relationshipRole");
    const kind = contactRoles.get(said.toLowerCase());
    const from = { file, rowNumber: record.rowNumber };
    if (kind === undefined)
      problems.push({
        ...from,
        column: "relationshipRole",
        value: said,
        severity: "value_left_out",
        whatToDo:
          "Not taken for a parent or carer. If they are one, write parent, guardian or relative.",
      });
    else
      links.push({
        pupilId,
        contactId,
        kind,
        from: { ...from, column: "relationshipUserSourcedId", value: contactId },
      });
  }
  return { links, problems };
}

/**
 * Reads Microsoft School Data Sync v2.1: people in users.csv, what they are in roles.csv, whose parents they are in relationships.csv.
 * It is always the whole list. `password` is never looked at.
 */
export function readSchoolDataSync(
  files: SyncFiles,
): { readonly set: PeopleSet; readonly readAs: string } | FileProblem {
  const users = openRecords(
    files.users,
    ["sourcedId", "givenName", "familyName", "email", "phone", "sms"],
    ["sourcedId", "givenName", "familyName"],
  );
  if (isFileProblem(users)) return users;
  const roles = openRecords(
    files.roles,
    ["userSourcedId", "orgSourcedId", "role", "grade", "isPrimary"],
    ["userSourcedId", "role"],
  );
  if (isFileProblem(roles)) return roles;
  const related =
    files.relationships &&
    openRecords(
      files.relationships,
      ["userSourcedId", "relationshipUserSourcedId", "relationshipRole"],
      ["userSourcedId", "relationshipUserSourcedId", "relationshipRole"],
    );
  if (related !== undefined && isFileProblem(related)) return related;
  const births =
    files.demographics &&
    openRecords(files.demographics, ["userSourcedId", "birthDate"], ["userSourcedId"]);
  if (births !== undefined && isFileProblem(births)) return births;
  const born = new Map(
    births?.records.map((one) => [one.of("userSourcedId"), one.of("birthDate")] as const),
  );
  const { links, problems } = linksOf(related?.file ?? "", related?.records ?? []);
  const contacts = new Set(links.map((link) => link.contactId));
  const rolesOf = Map.groupBy(roles.records, (role) => role.of("userSourcedId"));
  const people = new Map<string, SetPerson>();
  const twice: RowProblem[] = [];
  for (const user of users.records) {
    const id = user.of("sourcedId");
    if (id === "" || people.has(id))
      twice.push(
        heldBack(users.file, user, "Nobody else may have this sourcedId, and it may not be blank."),
      );
    else
      people.set(id, personOf(user, rolesOf.get(id) ?? [], contacts.has(id), born.get(id) ?? ""));
  }
  return {
    set: {
      source: "sds",
      file: users.file,
      people: [...people.values()],
      links,
      problems: [...problems, ...twice],
      blank: users.blank,
      inFile: users.records.length + users.blank,
      isWhole: true,
    },
    readAs: "School Data Sync 2.1",
  };
}
