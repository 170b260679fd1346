import { parseUpn, type RelationshipKind, type RowProblem } from "@elm-court/domain";
import { type FileProblem, isFileProblem } from "../files/file-problem.ts";
import type { NamedTable } from "../files/open-upload.ts";
import { openRecords, type SetFile, type SetRecord } from "./open-records.ts";
import type { PeopleSet, SetLink, SetPerson } from "./person.ts";

const userColumns = [
  "sourcedId",
  "status",
  "orgSourcedIds",
  "primaryOrgSourcedId",
  "role",
  "userIds",
  "givenName",
  "familyName",
  "preferredGivenName",
  "identifier",
  "email",
  "sms",
  "phone",
  "agentSourcedIds",
  "grades",
] as const;
const contactRoles = new Map<string, RelationshipKind>([
  ["parent", "parent"],
  ["guardian", "guardian"],
  ["relative", "other"],
]);
const gone = "tobedeleted";

const listOf = (typed: string): readonly string[] =>
  typed
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

type Standing = Pick<SetPerson, "role" | "roleName" | "kind">;

/** What somebody is by all of their roles: whoever works here is staff, whatever else they are. */
function standingOf(roles: readonly string[]): Standing {
  const known = roles.map((role) => role.toLowerCase()).filter((role) => role !== "");
  const kinds = known.flatMap((role) => contactRoles.get(role) ?? []);
  const isPupil = known.includes("student");
  const works = known.some((role) => role !== "student" && !contactRoles.has(role));
  const role =
    isPupil && works ? "pupil_and_staff" : isPupil ? "pupil" : works ? "staff" : "contact";
  const roleName = [...new Set(roles)].join(", ");
  return { role: known.length === 0 ? "none" : role, roleName, kind: kinds[0] ?? "unknown" };
}

function upnOf(user: SetRecord): string | undefined {
  const ids = user
    .of("userIds")
    .split(/[{},]/)
    .map((one) => one.slice(one.indexOf(":") + 1));
  return [user.of("identifier"), ...ids].map(parseUpn).find((upn) => upn !== undefined);
}

function linksOf(user: SetRecord, file: string, isPupil: boolean): readonly SetLink[] {
  const from = { file, rowNumber: user.rowNumber, column: "agentSourcedIds" };
  const self = user.of("sourcedId");
  return listOf(user.of("agentSourcedIds")).map((agent) => ({
    pupilId: isPupil ? self : agent,
    contactId: isPupil ? agent : self,
    kind: undefined,
    from: { ...from, value: agent },
  }));
}

/** Roles by user, of roles.csv; one that is to be taken away counts no more. */
function rolesByUser(roles: SetFile): ReadonlyMap<string, readonly SetRecord[]> {
  return Map.groupBy(
    roles.records.filter((record) => record.of("status").toLowerCase() !== gone),
    (record) => record.of("userSourcedId"),
  );
}

function personOf(
  user: SetRecord,
  roles: readonly SetRecord[] | undefined,
  bornOn: string,
): SetPerson {
  const orgs =
    roles === undefined
      ? listOf(user.of("orgSourcedIds"))
      : [user.of("primaryOrgSourcedId"), ...roles.map((role) => role.of("orgSourcedId"))];
  return {
    id: user.of("sourcedId"),
    rowNumber: user.rowNumber,
    givenName: user.of("givenName"),
    familyName: user.of("familyName"),
    preferredName: user.of("preferredGivenName"),
    email: user.of("email"),
    phone: user.of("sms") || user.of("phone"),
    grade: listOf(user.of("grades"))[0] ?? "",
    upn: upnOf(user),
    bornOn,
    ...standingOf(roles === undefined ? [user.of("role")] : roles.map((role) => role.of("role"))),
    org: orgs.filter((org) => org !== "").toSorted()[0] ?? "",
    isGone: user.of("status").toLowerCase() === gone,
  };
}

function sameId(file: string, again: SetRecord): RowProblem {
  return {
    file,
    rowNumber: again.rowNumber,
    column: "sourcedId",
    value: again.of("sourcedId"),
    severity: "row_held_back",
    whatToDo:
      again.of("sourcedId") === ""
        ? "Without a sourcedId nobody knows who this is. Export the file again."
        : "An earlier row has this sourcedId. That one was taken. Export the file again.",
  };
}

type OneRosterFiles = {
  readonly users: NamedTable;
  readonly roles: NamedTable | undefined;
  readonly demographics: NamedTable | undefined;
  readonly manifest: NamedTable | undefined;
};

const noRoles: FileProblem = {
  code: "file_missing",
  file: "roles.csv",
  message:
    "roles.csv is missing, and users.csv has no role: nobody can tell who is a pupil. Bring in the whole export, as a zip.",
};

/** What the manifest says of users: `bulk`, `delta`, or nothing. */
function modeOf(manifest: NamedTable | undefined): {
  readonly version: string;
  readonly mode: string;
} {
  const said = new Map(
    (manifest?.table.rows ?? []).map(([name = "", value = ""]) => [
      name.trim().toLowerCase(),
      value.trim().toLowerCase(),
    ]),
  );
  return { version: said.get("oneroster.version") ?? "", mode: said.get("file.users") ?? "" };
}

/**
 * Reads OneRoster 1.1 (`role` in users.csv) or 1.2 (roles.csv). Contacts are those with the role of a parent, guardian or relative and no
 * other: an agent who teaches is not a parent (product behaviour 11). Links count in either direction. `password` is never looked at.
 */
export function readOneRoster(
  files: OneRosterFiles,
): { readonly set: PeopleSet; readonly readAs: string } | FileProblem {
  const users = openRecords(files.users, userColumns, ["sourcedId", "givenName", "familyName"]);
  if (isFileProblem(users)) return users;
  const roles =
    files.roles &&
    openRecords(
      files.roles,
      ["userSourcedId", "role", "status", "orgSourcedId"],
      ["userSourcedId", "role"],
    );
  if (roles !== undefined && isFileProblem(roles)) return roles;
  if (roles === undefined && !users.has("role")) return noRoles;
  const births =
    files.demographics &&
    openRecords(files.demographics, ["sourcedId", "birthDate"], ["sourcedId", "birthDate"]);
  if (births !== undefined && isFileProblem(births)) return births;
  const born = new Map(
    births?.records.map((one) => [one.of("sourcedId"), one.of("birthDate")] as const),
  );
  const byUser = roles && rolesByUser(roles);
  const people = new Map<string, SetPerson>();
  const problems: RowProblem[] = [];
  const links: SetLink[] = [];
  for (const user of users.records) {
    const id = user.of("sourcedId");
    if (id === "" || people.has(id)) {
      problems.push(sameId(users.file, user));
      continue;
    }
    const person = personOf(user, byUser && (byUser.get(id) ?? []), born.get(id) ?? "");
    people.set(id, person);
    links.push(...linksOf(user, users.file, person.role === "pupil"));
  }
  const { version, mode } = modeOf(files.manifest);
  const named = version === "" ? (roles === undefined ? "1.1" : "1.2") : version;
  const how =
    mode === "bulk"
      ? ", the whole list"
      : mode === "delta"
        ? ", what changed"
        : ", without a manifest";
  return {
    set: {
      source: "oneroster",
      file: users.file,
      people: [...people.values()],
      links,
      problems,
      blank: users.blank,
      inFile: users.records.length + users.blank,
      isWhole: mode === "bulk",
    },
    readAs: `OneRoster ${named}${how}`,
  };
}
