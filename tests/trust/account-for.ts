import { applyEvent, type ContactState, emptyState, type PupilId } from "@elm-court/domain";
import type { NumberedEvent, Store } from "@elm-court/store";
import { isDeepStrictEqual } from "node:util";
import type { AnswerWrite, History } from "./history.ts";

type Kept = {
  readonly pupilId: PupilId;
  readonly state: ContactState | undefined;
  readonly events: readonly NumberedEvent[];
};

/** What is kept of one pupil. */
export async function loadKept(store: Store, pupilId: PupilId): Promise<Kept> {
  const [state] = await store.loadStates([pupilId]);
  return { pupilId, state, events: await store.listEvents(pupilId) };
}

/** Where the state is not what its events say, or the events are not numbered without a gap. */
export function notReplayed({ pupilId, state, events }: Kept): string[] {
  const replayed = events.reduce(
    (before, { event }) => applyEvent(before, event),
    emptyState(pupilId),
  );
  const wrong = events.some(({ version }, place) => version !== place + 1);
  return [
    ...(wrong ? [`${pupilId}: the events are not numbered one by one`] : []),
    ...(isDeepStrictEqual(state, JSON.parse(JSON.stringify(replayed)))
      ? []
      : [`${pupilId}: the state is not the replay of the events`]),
  ];
}

function timesKept(write: AnswerWrite, { events }: Kept): number {
  return events.filter(
    ({ event }) =>
      event.type === "answer_recorded" &&
      event.answer.respondent.kind === "parent" &&
      event.answer.respondent.parentId === write.parentId &&
      event.answer.receivedAt === write.receivedAt,
  ).length;
}

/** Each answer once if it was acknowledged, at most once if not, and the same for every child of the family. */
function miscounted(write: AnswerWrite, kept: readonly Kept[]): string[] {
  const own = kept.filter(({ pupilId }) => write.pupilIds.includes(pupilId));
  const times = own.map((one) => timesKept(write, one));
  const fits = times.every((one) => one === 1 || (one === 0 && !write.acknowledged));
  const whole = new Set(times).size === 1;
  const name = `${write.parentId} at ${write.receivedAt}`;
  return fits && whole ? [] : [`${name}: kept ${times.join(" and ")} times`];
}

/** Holds what is kept against what was acknowledged (promise P2): every fault in words, and how much there is. */
export async function accountFor(store: Store, pupilIds: readonly PupilId[], { answers }: History) {
  const kept = await Promise.all(pupilIds.map((pupilId) => loadKept(store, pupilId)));
  const answersKept = kept
    .flatMap(({ events }) => events)
    .filter(({ event }) => event.type === "answer_recorded").length;
  const found = answers.flatMap((write) =>
    kept
      .filter(({ pupilId }) => write.pupilIds.includes(pupilId))
      .map((one) => timesKept(write, one)),
  );
  const known = found.reduce((sum, times) => sum + times, 0);
  return {
    events: answersKept,
    faults: [
      ...kept.flatMap(notReplayed),
      ...answers.flatMap((write) => miscounted(write, kept)),
      ...(answersKept === known ? [] : [`${answersKept - known} events that nobody sent`]),
    ],
  };
}
