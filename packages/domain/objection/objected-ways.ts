import type { Channel } from "../contact/channel.ts";

/**
 * What an objection covers. `"all"` and `allExcept` also cover ways that do not exist yet: a parent who allows only some
 * ways has not allowed a new one. `only` is a narrow no, said as such ("no texts").
 */
export type ObjectedWays =
  "all" | { readonly allExcept: readonly Channel[] } | { readonly only: readonly Channel[] };

/** True when the objection covers this way (clause 5.2). */
export function coversWay(ways: ObjectedWays, channel: Channel): boolean {
  if (ways === "all") return true;
  if ("only" in ways) return ways.only.includes(channel);
  return !ways.allExcept.includes(channel);
}

/** True when the objection covers nothing at all. */
export function coversNothing(ways: ObjectedWays): boolean {
  return ways !== "all" && "only" in ways && ways.only.length === 0;
}

function allBut(allowed: readonly Channel[]): ObjectedWays {
  return allowed.length === 0 ? "all" : { allExcept: allowed };
}

/** Everything that either covers. */
export function joinWays(a: ObjectedWays, b: ObjectedWays): ObjectedWays {
  if (a === "all" || b === "all") return "all";
  if ("only" in a && "only" in b) return { only: [...new Set([...a.only, ...b.only])].toSorted() };
  const allowed = "allExcept" in a ? a.allExcept : "allExcept" in b ? b.allExcept : [];
  return allBut(allowed.filter((way) => !coversWay(a, way) && !coversWay(b, way)));
}

/** True when `wide` covers every way, present and future, that `narrow` covers. */
export function coversAllOf(wide: ObjectedWays, narrow: ObjectedWays): boolean {
  if (wide === "all" || coversNothing(narrow)) return true;
  if (narrow === "all") return "allExcept" in wide && wide.allExcept.length === 0;
  if ("only" in narrow) return narrow.only.every((way) => coversWay(wide, way));
  return "allExcept" in wide && wide.allExcept.every((way) => narrow.allExcept.includes(way));
}
