import type { AddressBlockReason } from "../mailing/address-block.ts";
import type { ParentId, PupilId } from "../ids.ts";
import type { PostalAddress } from "./pupil.ts";
import type { ParentSource, RosterSourceKind } from "./source.ts";

export const relationshipKinds = [
  "mother",
  "father",
  "step_parent",
  "grandparent",
  "guardian",
  "foster_carer",
  "social_worker",
  "parent",
  "other",
  "unknown",
] as const;
export type RelationshipKind = (typeof relationshipKinds)[number];

export const yesNoUnknown = ["yes", "no", "unknown"] as const;
export type YesNoUnknown = (typeof yesNoUnknown)[number];

/** What a court order means for sending. `needs_decision`: nothing is sent to that person until somebody has decided. */
export const ordersNotes = ["none", "needs_decision", "does_not_limit", "no_information"] as const;
export type OrdersNote = (typeof ordersNotes)[number];

/** How the school can email this parent. Blocks of an address, of a parent and of a pupil are never mixed. */
export const emailStandings = ["usable", "bounced", "none"] as const;
export type EmailStanding = (typeof emailStandings)[number];

/** A parent or carer: one person. Never merged with another by email or name. */
export type Parent = {
  readonly id: ParentId;
  readonly name: string;
  readonly email?: string | undefined;
  readonly emailStanding: EmailStanding;
  /** What SES has said of the address since. Kept with the address, not with the parent: another address begins anew. */
  readonly addressBlock?: AddressBlockReason | undefined;
  readonly phone?: string | undefined;
  /** BCP 47, for example `pl`. */
  readonly language?: string | undefined;
  readonly address?: PostalAddress | undefined;
  /** The parent's own wish to have paper instead of email. */
  readonly wantsPaper: boolean;
  /** True when somebody else on record has the same address: their answers are never shown online. */
  readonly sharesEmail: boolean;
  readonly source?: ParentSource | undefined;
};

/** Ties a parent to a pupil. */
export type Relationship = {
  readonly pupilId: PupilId;
  readonly parentId: ParentId;
  readonly kind: RelationshipKind;
  readonly parentalResponsibility: YesNoUnknown;
  readonly livesWith: YesNoUnknown;
  readonly contactPriority?: number | undefined;
  readonly ordersNote: OrdersNote;
  /** The kind of file that says so: only a whole list of that kind can show that it is no more. */
  readonly source?: RosterSourceKind | undefined;
};
