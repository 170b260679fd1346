import type { Account, Staff } from "../contact/staff.ts";
import type { SafeguardingFacts } from "../exemption/exemption.ts";
import type { ContactState } from "../objection/contact-state.ts";
import type { SchoolSettings } from "../policy/settings.ts";

/** Everything a decision rests on, as loaded for one request. `undefined` is: there is no such thing. */
export type Facts = {
  readonly settings: SchoolSettings;
  /** False until the school has finished setting up (product behaviour 27). */
  readonly schoolReady: boolean;
  readonly staff: Staff | undefined;
  readonly account: Account | undefined;
  readonly pupil: ContactState | undefined;
  readonly safeguarding: SafeguardingFacts;
};
