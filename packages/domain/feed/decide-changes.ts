import type { Channel } from "../contact/channel.ts";
import type { ContactState } from "../objection/contact-state.ts";
import {
  coversAllOf,
  coversNothing,
  coversWay,
  joinWays,
  type ObjectedWays,
} from "../objection/objected-ways.ts";
import { isStanding } from "../objection/objection.ts";
import type { Instant } from "../time/instant.ts";
import type { Change } from "./change.ts";

const nothing: ObjectedWays = { only: [] };

/** Everything that anybody objects to, of whomever: no tool is told how many, or who. */
function objectedIn(state: ContactState): ObjectedWays {
  return state.objections
    .filter(isStanding)
    .map((one) => one.ways)
    .reduce(joinWays, nothing);
}

/** The ways that are named anywhere here. */
function namedIn(ways: ObjectedWays): readonly Channel[] {
  if (ways === "all") return [];
  return "only" in ways ? ways.only : ways.allExcept;
}

type Told = Pick<Change, "channels" | "effect">;

const told = (effect: Change["effect"], channels: Change["channels"]): readonly Told[] =>
  channels.length === 0 ? [] : [{ effect, channels }];

/** Whether something else than an objection may change an answer about the pupil: they are new, came, left, or were born on another day. */
function isNewToRules(before: ContactState, after: ContactState): boolean {
  return (
    before.version === 0 ||
    before.roll.status !== after.roll.status ||
    before.roll.bornOn !== after.roll.bornOn
  );
}

/**
 * What staff tools are told when a pupil's state goes from `before` to `after` (clause 5.2): `stop` where more is objected to,
 * `ask_again` where less is, or where something else may change an answer. A no with exceptions is told as a no to all, ways of
 * next year too, and then the exceptions: a tool that holds every `stop` until `ask_again` takes it back holds at all times, and for
 * any way, at least what is objected to. `ways` are the school's.
 */
export function decideChanges(
  before: ContactState,
  after: ContactState,
  ways: readonly Channel[],
  at: Instant,
): readonly Change[] {
  const was = objectedIn(before);
  const is = objectedIn(after);
  const isWider = !coversAllOf(was, is);
  const isNew = isNewToRules(before, after);
  const named = is !== "all" && "only" in is ? is.only : undefined;
  const stops = isWider ? told("stop", named ?? "all") : [];
  const open = [...new Set([...ways, ...namedIn(was), ...namedIn(is)])].filter(
    (way) => !coversWay(is, way),
  );
  const isToldAll = isWider && named === undefined;
  const reopened = isNew || isToldAll ? open : open.filter((way) => coversWay(was, way));
  const isNothingLeft = coversNothing(is) && (isNew || !coversNothing(was));
  return [...stops, ...told("ask_again", isNothingLeft ? "all" : reopened)].map((one) => ({
    pupilId: after.pupilId,
    ...one,
    at,
  }));
}
