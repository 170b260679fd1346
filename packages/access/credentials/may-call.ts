import {
  type ApiKey,
  type ContactRequest,
  exceededLimit,
  type Instant,
  type KeyId,
  type KeyKind,
  type KeyLimitName,
  type KeyScope,
  mayAskAbout,
} from "@elm-court/domain";
import type { Refusal } from "../authzen/decision-point.ts";
import { opensKey } from "@elm-court/credentials";

/** A key as it was sent, not yet looked up. */
export type Bearer = { readonly keyId: KeyId; readonly secret: string; readonly kind: KeyKind };

/** What to do about a key that was not sent, or that does not work. */
export const credentialDetail =
  "Send the header “Authorization: Bearer esk_live_…” with a key from the school office.";

/**
 * The key, if its secret opens it now, it has every scope that is needed, and `plan` for a question about another time. Else why not
 * (promises P6 and P10).
 */
export function mayCall(
  key: ApiKey | undefined,
  { secret, kind }: Bearer,
  needed: readonly KeyScope[],
  at: Instant | undefined,
): { readonly key: ApiKey } | Refusal {
  if (!opensKey(key, secret) || key.kind !== kind)
    return { refused: "credential_invalid", detail: credentialDetail };
  const missing = needed.find((scope) => !key.scopes.includes(scope));
  if (missing !== undefined)
    return {
      refused: "scope_missing",
      detail: `This key has not the scope “${missing}”. Ask the school office.`,
    };
  if (!mayAskAbout(key.scopes, at))
    return {
      refused: "scope_missing",
      detail:
        "A question about another time needs the scope “plan”. Leave out context.at, or ask the school office.",
    };
  return { key };
}

/** A question that a key may not ask, with what to do. */
export type LimitRefusal = Refusal & {
  readonly refused: "limit_exceeded";
  readonly limit: KeyLimitName;
};

const outsideOf: Readonly<Record<KeyLimitName, string>> = {
  staffIds: "for this member of staff",
  accountIds: "with this account, or with none",
  channels: "about this way of contact",
};

/**
 * Why this key may not ask this question: it is outside what the key is limited to; `undefined` when it may. Says the same whatever is
 * kept about anybody (promise P6).
 */
export function limitRefusal(key: ApiKey, request: ContactRequest): LimitRefusal | undefined {
  const limit = exceededLimit(key.limits, request);
  return limit === undefined
    ? undefined
    : {
        refused: "limit_exceeded",
        limit,
        detail: `This key may not ask ${outsideOf[limit]}. Ask the school office what it is limited to.`,
      };
}
