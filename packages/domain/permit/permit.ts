import type { Channel } from "../contact/channel.ts";
import type { ContactRequest } from "../contact/contact-request.ts";
import type { SafeguardingGround } from "../exemption/safeguarding-ground.ts";
import type { AccountId, DecisionId, KeyId, PermitId, PupilId, SendId, StaffId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** Leave to send one message, which another program than the one that asked may use, once. */
export type Permit = {
  readonly id: PermitId;
  /** Who asked. Once that key is revoked, the permit is worth nothing. */
  readonly keyId: KeyId;
  readonly staffId: StaffId;
  readonly pupilId: PupilId;
  readonly channel: Channel;
  readonly accountId?: AccountId | undefined;
  readonly reason?: string | undefined;
  readonly recipient: ContactRequest["recipient"];
  readonly decisionId: DecisionId;
  readonly issuedAt: Instant;
  /** When it ends, an exemption's end reckoned in: only what is kept says so, never the token (promise P3). */
  readonly endsAt: Instant;
  /** The send that it was used for. */
  readonly used?: { readonly at: Instant; readonly sendId: SendId } | undefined;
  /** What of `safeguarding` the yes rested on. Unless it is empty, the permit is kept in `safeguarding` only (promise P3). */
  readonly restedOn: readonly SafeguardingGround[];
};
