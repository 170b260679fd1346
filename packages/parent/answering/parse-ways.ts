import type { Channel, WaySetting } from "@elm-court/domain";

/** What is wrong with the ways ticked for a child. */
export type WaysError = "nothing" | "both";

/**
 * The ways allowed for one child, out of what was ticked. "None of these ways" beside a way is refused: it could mean
 * either. A value that is not on the page counts as nothing ticked.
 */
export function parseWays(
  ticked: readonly string[],
  ways: readonly WaySetting[],
): { readonly allowed: readonly Channel[] } | { readonly error: WaysError } {
  const allowed = ways.map((way) => way.channel).filter((channel) => ticked.includes(channel));
  const none = ticked.includes("none");
  if (none) return allowed.length > 0 ? { error: "both" } : { allowed };
  return allowed.length === 0 ? { error: "nothing" } : { allowed };
}
