import type { Channel } from "../contact/channel.ts";
import type { SafeguardingGround } from "../exemption/safeguarding-ground.ts";
import type { AccountId, KeyId, PupilId, RecordId, SendId, StaffId } from "../ids.ts";
import { addSeconds, type Instant } from "../time/instant.ts";
import type { Send } from "./send.ts";

export const recordDirections = ["sent", "received"] as const;
export type RecordDirection = (typeof recordDirections)[number];

/** A contact that has happened, as a tool tells of it afterwards (clauses 6.4 and 7.3). */
export type ContactRecord = {
  readonly id: RecordId;
  readonly keyId: KeyId;
  readonly staffId: StaffId;
  readonly pupilId: PupilId;
  readonly channel: Channel;
  readonly accountId?: AccountId | undefined;
  readonly reason?: string | undefined;
  readonly direction: RecordDirection;
  /** When it happened. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** The send that it belongs to. Without one nobody asked first: it counts as recorded without a check. */
  readonly sendId?: SendId | undefined;
  readonly note?: string | undefined;
  /** What its send rested on. Unless it is empty, the record is kept in `safeguarding` only (promise P3). */
  readonly restedOn: readonly SafeguardingGround[];
};

/** How far a tool's clock may be ahead. */
const clockSeconds = 5 * 60;

/** True for a moment that has not come yet, whatever a tool's clock says. */
export function isStillToCome(at: Instant, now: Instant): boolean {
  return at > addSeconds(now, clockSeconds);
}

/** True when a record tells of this very send: the same key, member of staff, pupil and way, and something sent. */
export function isOfSend(
  record: Omit<ContactRecord, "restedOn" | "recordedAt">,
  send: Send,
): boolean {
  return (
    record.direction === "sent" &&
    record.keyId === send.keyId &&
    record.staffId === send.staffId &&
    record.pupilId === send.pupilId &&
    record.channel === send.channel
  );
}
