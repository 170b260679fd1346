import type { Channel } from "../contact/channel.ts";
import type { ContactRequest } from "../contact/contact-request.ts";
import type { AccountId, StaffId } from "../ids.ts";

/** What a key can be limited to. */
export const keyLimitNames = ["staffIds", "accountIds", "channels"] as const;
export type KeyLimitName = (typeof keyLimitNames)[number];

/** The only members of staff, accounts and ways that a key may ask about. What is left out is not limited. */
export type KeyLimits = {
  readonly staffIds?: readonly StaffId[] | undefined;
  readonly accountIds?: readonly AccountId[] | undefined;
  readonly channels?: readonly Channel[] | undefined;
};

const isOutside = (allowed: readonly string[] | undefined, asked: string | undefined): boolean =>
  allowed !== undefined && (asked === undefined || !allowed.includes(asked));

/**
 * The first limit of a key that a question is outside of, `undefined` when it is within all of them. Rests on key and question alone,
 * never on what is kept about anybody (promise P6). Where a limit stands, a question that names nothing is outside of it.
 */
export function exceededLimit(
  limits: KeyLimits | undefined,
  { staffId, accountId, channel }: Pick<ContactRequest, "staffId" | "accountId" | "channel">,
): KeyLimitName | undefined {
  if (isOutside(limits?.staffIds, staffId)) return "staffIds";
  if (isOutside(limits?.accountIds, accountId)) return "accountIds";
  return isOutside(limits?.channels, channel) ? "channels" : undefined;
}
