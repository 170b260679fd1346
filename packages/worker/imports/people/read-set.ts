import type { LondonDate } from "@elm-court/domain";
import { type FileProblem, isFileProblem } from "../files/file-problem.ts";
import type { NamedTable } from "../files/open-upload.ts";
import type { RosterSheet } from "../roster-sheet.ts";
import { readOneRoster } from "./read-one-roster.ts";
import { readSchoolDataSync } from "./read-school-data-sync.ts";
import { rosterOfPeople } from "./roster-of-people.ts";

const used = ["users.csv", "roles.csv", "demographics.csv", "relationships.csv", "manifest.csv"];

/** Whether a file is read: all of them, but of a set only those that say who somebody is and whose parent. */
export function isUsedInSet(file: string, files: readonly string[]): boolean {
  return !files.includes("users.csv") || used.includes(file);
}

/** The files of a set, by name. */
type FoundSet = {
  readonly users: NamedTable;
  readonly of: (file: string) => NamedTable | undefined;
};

/** The set that these tables are, if users.csv is among them. */
export function findSet(tables: readonly NamedTable[]): FoundSet | undefined {
  const of = (file: string): NamedTable | undefined => tables.find((one) => one.file === file);
  const users = of("users.csv");
  return users === undefined ? undefined : { users, of };
}

/** Only OneRoster has a manifest, and gives a role an id of its own. */
function isSchoolDataSync({ of }: FoundSet): boolean {
  const roles = of("roles.csv");
  const named = roles?.table.header.map((name) => name.trim().toLowerCase()) ?? [];
  return (
    of("manifest.csv") === undefined &&
    (of("relationships.csv") !== undefined || (roles !== undefined && !named.includes("sourcedid")))
  );
}

const noRoles: FileProblem = {
  code: "file_missing",
  file: "roles.csv",
  message:
    "roles.csv is missing: nobody can tell who is a pupil. Bring in all files of the export together.",
};

/** Reads a set as OneRoster or as School Data Sync. `fileKey` makes the rows' keys; `today` is a London date. */
export function readSet(
  set: FoundSet,
  fileKey: string,
  today: LondonDate,
): { readonly sheet: RosterSheet; readonly readAs: string } | FileProblem {
  const { users, of } = set;
  const [roles, demographics] = [of("roles.csv"), of("demographics.csv")];
  if (isSchoolDataSync(set) && roles === undefined) return noRoles;
  const read =
    isSchoolDataSync(set) && roles !== undefined
      ? readSchoolDataSync({ users, roles, demographics, relationships: of("relationships.csv") })
      : readOneRoster({ users, roles, demographics, manifest: of("manifest.csv") });
  if (isFileProblem(read)) return read;
  return { sheet: rosterOfPeople(read.set, fileKey, today), readAs: read.readAs };
}
