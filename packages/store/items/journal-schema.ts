import {
  type ImportId,
  type Instant,
  isImportId,
  type Parent,
  type Pupil,
  type PupilId,
  type Relationship,
} from "@elm-court/domain";
import * as z from "zod/mini";
import * as families from "./family-schemas.ts";
import { guarded, instant, pupilId, text } from "./fields.ts";

/** What one row of an import saved, and what was there before: enough to take it back. */
export const importJournal = z.object({
  importId: guarded(isImportId),
  rowId: text,
  /** Rows are taken back in the opposite order. */
  place: z.number(),
  pupilId,
  before: z.object({
    pupil: z.optional(families.pupil),
    parents: z.array(families.parent),
    relationships: z.array(families.relationship),
  }),
  after: z.object({
    pupil: families.pupil,
    parents: z.array(families.parent),
    relationships: z.array(families.relationship),
    removed: z.array(families.relationship),
  }),
  /** The version of the pupil's state once the row was saved. */
  version: z.number(),
  /** The row brought in a no: it stays, whatever is taken back. */
  hasAnswers: z.boolean(),
  hasRoll: z.boolean(),
  undoneAt: z.optional(instant),
});
/** A parent without what stands in items of its own. */
type KeptParent = Omit<Parent, "wantsPaper" | "addressBlock">;

export type ImportJournal = {
  readonly importId: ImportId;
  readonly rowId: string;
  readonly place: number;
  readonly pupilId: PupilId;
  readonly before: {
    readonly pupil?: Pupil | undefined;
    readonly parents: readonly KeptParent[];
    readonly relationships: readonly Relationship[];
  };
  readonly after: {
    readonly pupil: Pupil;
    readonly parents: readonly KeptParent[];
    readonly relationships: readonly Relationship[];
    readonly removed: readonly Relationship[];
  };
  readonly version: number;
  readonly hasAnswers: boolean;
  readonly hasRoll: boolean;
  readonly undoneAt?: Instant | undefined;
};
