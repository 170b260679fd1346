import type { Channel } from "../contact/channel.ts";
import type { StaffId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import { nightOf } from "../time/night.ts";
import type { Exemption } from "./exemption.ts";

function namesNow(exemption: Exemption, staffId: StaffId, channel: Channel, now: Instant): boolean {
  return (
    exemption.staffIds.includes(staffId) &&
    (exemption.ways === "all" || exemption.ways.includes(channel)) &&
    exemption.startsAt <= now &&
    now < exemption.endsAt
  );
}

/** The exemption that alone lifts an objection for this staff and way, now (clause 5.2); of several, the one that ends last. */
export function exemptionFromObjection(
  exemptions: readonly Exemption[],
  staffId: StaffId,
  channel: Channel,
  now: Instant,
): Exemption | undefined {
  return exemptions
    .filter((one) => namesNow(one, staffId, channel, now))
    .toSorted((a, b) => (a.endsAt < b.endsAt ? 1 : -1))[0];
}

/** The exemption that alone opens this night for this staff and way (clause 6.2): at risk, and no alternative means tonight. */
export function exemptionFromNight(
  exemptions: readonly Exemption[],
  staffId: StaffId,
  channel: Channel,
  now: Instant,
): Exemption | undefined {
  const night = nightOf(now);
  if (night === undefined) return undefined;
  return exemptionFromObjection(
    exemptions.filter((one) => one.kind === "at_risk" && one.noAlternativeNight === night),
    staffId,
    channel,
    now,
  );
}
