import {
  type Change,
  type Channel,
  coversWay,
  joinWays,
  type ObjectedWays,
} from "@elm-court/domain";
import { everyWay } from "../objections/any-answer.ts";

const nothing: ObjectedWays = { only: [] };

function without(held: ObjectedWays, channels: readonly Channel[]): ObjectedWays {
  if (held === "all") return { allExcept: channels };
  return "only" in held
    ? { only: held.only.filter((way) => !channels.includes(way)) }
    : { allExcept: [...new Set([...held.allExcept, ...channels])] };
}

/** What a staff tool holds after one more change, when all it does is what the feed says: the laxest tool that keeps to it. */
export function heldAfter(
  held: ObjectedWays,
  { effect, channels }: Pick<Change, "effect" | "channels">,
): ObjectedWays {
  if (effect === "stop") return joinWays(held, channels === "all" ? "all" : { only: channels });
  return channels === "all" ? nothing : without(held, channels);
}

/** The same for many changes about one pupil, from nothing held. */
export function heldAfterAll(
  changes: readonly Pick<Change, "effect" | "channels">[],
): ObjectedWays {
  return changes.reduce(heldAfter, nothing);
}

/** The ways, one of next year too, that the school's records stop and the tool does not. There must be none. */
export function missedBy(
  held: ObjectedWays,
  objected: readonly ObjectedWays[],
): readonly Channel[] {
  return everyWay.filter(
    (way) => objected.some((ways) => coversWay(ways, way)) && !coversWay(held, way),
  );
}
