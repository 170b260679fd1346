import type { Channel } from "../contact/channel.ts";
import type { KeyId } from "../ids.ts";
import type { ApiKey } from "./api-key.ts";

/** What stands between a member of staff and a message in one way. Parents may be told of a refusal for the first only. */
export const wayConnections = ["refuses_by_itself", "staff_look", "not_connected"] as const;
export type WayConnection = (typeof wayConnections)[number];

/**
 * How a way of contact is connected. It refuses by itself where a tool whose key names that way has gone through the going-live list; a
 * key that names no ways says nothing of what its tool sends, so that staff must look. Unknown is the weaker claim.
 */
export function decideConnection(
  channel: Channel,
  keys: readonly Pick<ApiKey, "id" | "kind" | "scopes" | "limits" | "revokedAt">[],
  passed: ReadonlySet<KeyId>,
): WayConnection {
  const asking = keys.filter(
    ({ kind, scopes, limits, revokedAt }) =>
      kind === "live" &&
      revokedAt === undefined &&
      scopes.includes("check") &&
      (limits?.channels?.includes(channel) ?? true),
  );
  if (asking.length === 0) return "not_connected";
  return asking.every(({ id, limits }) => limits?.channels !== undefined && passed.has(id))
    ? "refuses_by_itself"
    : "staff_look";
}
