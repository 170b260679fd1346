import type { Channel } from "../contact/channel.ts";
import type { ContactRequest } from "../contact/contact-request.ts";
import type { DecisionCode } from "../decision/decision.ts";
import type { SafeguardingGround } from "../exemption/safeguarding-ground.ts";
import type { AccountId, DecisionId, KeyId, PupilId, SendId, StaffId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** What a tool has said of a send since it was opened. */
export const sendStatuses = ["open", "sent", "failed"] as const;
export type SendStatus = (typeof sendStatuses)[number];

/** One message that a tool was allowed to send: the record of it is opened with the yes (clauses 6.4 and 7.3). */
export type Send = {
  readonly id: SendId;
  /** Whose send it is: no other key may settle it. */
  readonly keyId: KeyId;
  readonly staffId: StaffId;
  readonly pupilId: PupilId;
  readonly channel: Channel;
  readonly accountId?: AccountId | undefined;
  readonly reason?: string | undefined;
  readonly reasonWords?: string | undefined;
  readonly recipient: ContactRequest["recipient"];
  readonly code: DecisionCode;
  readonly decisionId: DecisionId;
  readonly openedAt: Instant;
  readonly deliverBefore: Instant;
  readonly status: SendStatus;
  readonly settledAt?: Instant | undefined;
  /** What of `safeguarding` the yes rested on. Unless it is empty, the send is kept in `safeguarding` only (promise P3). */
  readonly restedOn: readonly SafeguardingGround[];
};
