import type { RelationshipKind, RosterSourceKind, RowProblem } from "@elm-court/domain";

/** Somebody in users.csv, in the words of either format. Whatever is blank is empty. */
export type SetPerson = {
  /** What the other system calls them; nobody else in the set has it. */
  readonly id: string;
  readonly rowNumber: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string;
  readonly email: string;
  readonly phone: string;
  readonly grade: string;
  readonly upn: string | undefined;
  /** As typed, from demographics.csv. */
  readonly bornOn: string;
  readonly role: "pupil" | "contact" | "staff" | "pupil_and_staff" | "none";
  /** What role they have, in the file's word, for a person to read. */
  readonly roleName: string;
  /** What a contact is to pupils, where no link says more. */
  readonly kind: RelationshipKind;
  /** Which school the pupil is at, by the other system's id. */
  readonly org: string;
  /** The file says that they are to be taken away. */
  readonly isGone: boolean;
};

/** Says that a contact is a pupil's. */
export type SetLink = {
  readonly pupilId: string;
  readonly contactId: string;
  readonly kind: RelationshipKind | undefined;
  /** Where it is said. */
  readonly from: Pick<RowProblem, "file" | "rowNumber" | "column" | "value">;
};

/** A set of files, read: who is in it, and who belongs to whom. */
export type PeopleSet = {
  readonly source: RosterSourceKind;
  readonly file: string;
  readonly people: readonly SetPerson[];
  readonly links: readonly SetLink[];
  readonly problems: readonly RowProblem[];
  readonly blank: number;
  readonly inFile: number;
  /** Whether it is the whole list, or only what changed. */
  readonly isWhole: boolean;
};
