import type { PupilId } from "../ids.ts";
import type { Roll } from "../objection/contact-state.ts";
import type { PupilSource } from "./source.ts";

/** Where a letter goes. `lines` are street lines, without town and postcode. */
export type PostalAddress = {
  readonly lines: readonly string[];
  readonly town?: string | undefined;
  readonly postcode?: string | undefined;
};

/** A pupil as the school's roster has them. */
export type Pupil = {
  readonly id: PupilId;
  readonly firstName: string;
  readonly lastName: string;
  /** What they are called, where that differs from `firstName`. */
  readonly preferredName?: string | undefined;
  readonly yearGroup?: string | undefined;
  /** Unique pupil number, where the file gives one. */
  readonly upn?: string | undefined;
  readonly address?: PostalAddress | undefined;
  readonly source?: PupilSource | undefined;
  readonly roll: Roll;
};

/** The name a parent's page may show: the first one only. */
export function shownName(pupil: Pupil): string {
  return pupil.preferredName ?? pupil.firstName;
}
