import type { ContactRequest, ContactReason } from "../contact/contact-request.ts";
import type { Account, Staff } from "../contact/staff.ts";
import type { Exemption, VulnerableMark } from "../exemption/exemption.ts";
import type { ContactState } from "../objection/contact-state.ts";
import type { SchoolSettings, WaySetting } from "../policy/settings.ts";
import type { Instant } from "../time/instant.ts";

/** A request whose facts are known: what rules 1 to 7 look at. */
export type Question = {
  readonly request: ContactRequest;
  readonly settings: SchoolSettings;
  readonly staff: Staff;
  readonly account: Account | undefined;
  readonly pupil: ContactState;
  readonly way: WaySetting;
  readonly reason: ContactReason;
  readonly vulnerableMark: VulnerableMark;
  /** Empty unless the request is asked live (product behaviour 25). */
  readonly exemptions: readonly Exemption[];
  readonly now: Instant;
};
