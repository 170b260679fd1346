import {
  applyEvent,
  type Change,
  decideChanges,
  emptyState,
  type PupilId,
} from "@elm-court/domain";
import type { NumberedEvent, Unnumbered } from "@elm-court/store";
import type { RelayDeps } from "./relay-deps.ts";

/** As many events as surely fit into one transaction: two changes each, the head, and how far the pupil is numbered. */
const eventsPerTransaction = 40;

type Deps = Pick<RelayDeps, "store" | "now" | "log" | "settings">;

/** What staff tools are told of the events with the numbers from … to, after the ones before them. */
function changesOf(
  { settings }: Deps,
  pupilId: PupilId,
  history: readonly NumberedEvent[],
  from: number,
  to: number,
): readonly Change[] {
  const ways = settings.ways.map(({ channel }) => channel);
  let state = emptyState(pupilId);
  return history.slice(0, to).flatMap(({ version, at, event }) => {
    const before = state;
    state = applyEvent(before, event);
    return version <= from ? [] : decideChanges(before, state, ways, at);
  });
}

/** What happened cannot be known, so that nobody may be contacted: a stop for every way, and a person looks. */
function stopAll({ now }: Deps, pupilId: PupilId): readonly Change[] {
  return [{ pupilId, channels: "all", effect: "stop", at: now() }];
}

function step(deps: Deps, pupilId: PupilId, { from, to, history }: Unnumbered) {
  if (history === "unreadable") return { pupilId, from, to, changes: stopAll(deps, pupilId) };
  const upTo = Math.min(to, from + eventsPerTransaction);
  return { pupilId, from, to: upTo, changes: changesOf(deps, pupilId, history, from, upTo) };
}

/**
 * Puts everything that happened to a pupil and is not in the feed yet into it, in order, each event once, whoever does it and however
 * often (promise P2 on its way to the tools). What an earlier record should have brought and did not comes with the next.
 */
export async function relayPupil(deps: Deps, pupilId: PupilId): Promise<"numbered" | "left_alone"> {
  const { store, now, log } = deps;
  let done: "numbered" | "left_alone" = "left_alone";
  for (;;) {
    const unnumbered = await store.loadUnnumbered(pupilId);
    if (unnumbered.to <= unnumbered.from) return done;
    if (unnumbered.history === "unreadable") log({ event: "history_unreadable" });
    if ((await store.numberChanges(step(deps, pupilId, unnumbered), now())) === "numbered")
      done = "numbered";
  }
}
