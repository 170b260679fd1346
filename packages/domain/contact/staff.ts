import type { AccountId, GroupId, PupilId, StaffId } from "../ids.ts";
import type { Channel } from "./channel.ts";

/** A member of staff or a volunteer, or a program with an accountable owner (clause 4.6). */
export type Staff = {
  readonly id: StaffId;
  readonly name: string;
  readonly kind: "staff" | "service";
  readonly active: boolean;
  /** Their address at the school, by which a staff tool can find them. */
  readonly email?: string | undefined;
  readonly groups: readonly GroupId[];
  /** Pupils this person is a parent of: they cannot record, exempt, review or decide for them. */
  readonly ownChildren: readonly PupilId[];
};

export const accountStandings = ["agreed", "not_agreed", "personal"] as const;
export type AccountStanding = (typeof accountStandings)[number];

export type AccountOwner =
  | { readonly kind: "person"; readonly staffId: StaffId }
  | { readonly kind: "group"; readonly groupId: GroupId }
  | { readonly kind: "school" };

/** What staff contact pupils with: a number, an email address, a group page (clauses 6.1, 7.1, 8.2). */
export type Account = {
  readonly id: AccountId;
  readonly channel: Channel;
  readonly owner: AccountOwner;
  readonly standing: AccountStanding;
  /** What it is, for people: "School mobile 3". */
  readonly label: string;
};

/** True when the account is the school's, this person's, or one of their groups'. */
export function mayUseAccount(staff: Staff, account: Account): boolean {
  switch (account.owner.kind) {
    case "school":
      return true;
    case "person":
      return account.owner.staffId === staff.id;
    case "group":
      return staff.groups.includes(account.owner.groupId);
  }
}

export const staffRoles = ["staff", "line_manager", "safeguarding_lead", "office", "head"] as const;
export type StaffRole = (typeof staffRoles)[number];
