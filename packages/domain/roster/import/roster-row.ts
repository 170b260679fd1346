import type { ObjectedWays } from "../../objection/objected-ways.ts";
import type { LondonDate } from "../../time/london.ts";
import type { Parent, RelationshipKind, Relationship, YesNoUnknown } from "../parent.ts";
import type { PostalAddress, Pupil } from "../pupil.ts";
import type { ParentSource, PupilSource } from "../source.ts";

/** The roster at one moment. */
export type RosterNow = {
  readonly pupils: readonly Pupil[];
  readonly parents: readonly Parent[];
  readonly relationships: readonly Relationship[];
  /** Relationships that a file has ended: whoever comes back is held. */
  readonly removed?: readonly Relationship[] | undefined;
};

/** A pupil as one row of a file has them. What a file leaves blank is `undefined`, and changes nothing. */
export type RowPupil = {
  readonly firstName: string;
  readonly lastName: string;
  /** Some systems do not give it: then only their own id says who it is. */
  readonly bornOn?: LondonDate | undefined;
  readonly preferredName?: string | undefined;
  readonly upn?: string | undefined;
  readonly yearGroup?: string | undefined;
  readonly address?: PostalAddress | undefined;
  readonly source?: PupilSource | undefined;
};

/** A parent as one row of a file has them. */
export type RowParent = {
  /** 1 for the `PARENT_1_` columns. */
  readonly number: number;
  readonly name: string;
  readonly kind: RelationshipKind;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: PostalAddress | undefined;
  readonly language?: string | undefined;
  readonly parentalResponsibility?: YesNoUnknown | undefined;
  readonly livesWith?: YesNoUnknown | undefined;
  /** 1 for the first to ring. */
  readonly contactPriority?: number | undefined;
  /** A no that the school already holds; `undefined` says nothing, and ends nothing. */
  readonly saysNo?: ObjectedWays | undefined;
  readonly courtOrder: boolean;
  readonly source?: ParentSource | undefined;
};

/** One pupil out of a file, whatever its format, after every value was read. */
export type RosterRow = {
  /** As the spreadsheet numbers them: the header is row 1. */
  readonly rowNumber: number;
  /** The same for the same row of the same file, always: ids of what the row adds are made of it. */
  readonly rowKey: string;
  readonly pupil: RowPupil;
  readonly parents: readonly RowParent[];
  /** Somebody has said that contacts of this row who were removed before are back. */
  readonly letBack?: boolean | undefined;
};
