import { decideEnding, type Ending, type EndingFacts, type Instant } from "@elm-court/domain";
import type { AnswerStore, EndingStore, MailingStore, ParentStore } from "@elm-court/store";
import { endingNoticeIdOf, errandsMailingId } from "../errands/relay-errand.ts";
import type { WorkerLog } from "../messages/worker-log.ts";

/** What the worker of endings is given. Nothing of `safeguarding` can be reached from here (promise P3). */
export type EndingDeps = {
  readonly store: EndingStore & AnswerStore & ParentStore & MailingStore;
  readonly now: () => Instant;
  readonly log: WorkerLog;
};

/** Everything strongly read and after the wait; a pupil's state before its events. */
async function loadFacts(
  { store }: EndingDeps,
  { id, parentId, objections }: Ending,
): Promise<EndingFacts | undefined> {
  const [notice, family] = await Promise.all([
    store.findMessage(errandsMailingId, endingNoticeIdOf(id)),
    store.loadFamily(parentId),
  ]);
  if (family === undefined) return undefined;
  const states = await store.loadStates(objections.map(({ pupilId }) => pupilId));
  const histories = await Promise.all(objections.map(({ pupilId }) => store.listEvents(pupilId)));
  return {
    notice,
    parent: family.parent,
    relationships: family.children.map(({ relationship }) => relationship),
    pupils: objections.map(({ pupilId }, place) => ({
      state: states.find((state) => state.pupilId === pupilId),
      events: histories[place] ?? [],
    })),
  };
}

/** "later": it waits on, or somebody else was writing to the same pupil; the next run looks again. */
export type EndingResult = "ended" | "refused" | "later";

async function settleOne(deps: EndingDeps, ending: Ending): Promise<EndingResult> {
  const { store } = deps;
  const at = deps.now();
  const facts = await loadFacts(deps, ending);
  const decision =
    facts === undefined
      ? ({ refused: "not_sure_of_parent" } as const)
      : decideEnding(ending, facts, at);
  if (decision === "wait") return "later";
  if ("refused" in decision) {
    const refused = { ...ending, status: "refused", refusal: decision.refused } as const;
    const settled = await store.settleEnding({ ...refused, settledAt: at }, [], at);
    return settled === "settled" ? "refused" : "later";
  }
  const { id, parentId } = ending;
  const settled = await store.settleEnding(
    { ...ending, status: "ended", settledAt: at },
    decision.events.map(([before, event]) => ({ before, events: [event] })),
    at,
    { id: `ended ${id}`, parentId, by: "parent", at },
  );
  return settled === "settled" ? "ended" : "later";
}

/**
 * Looks at every wish to take a no back, and ends what may be ended now (product behaviour 2). Safe to run at any time and twice at
 * once: each is settled in one transaction, once. One that fails is logged and does not keep the others.
 */
export async function settleEndings(
  deps: EndingDeps,
): Promise<Readonly<Record<EndingResult, number>>> {
  const counts = { ended: 0, refused: 0, later: 0 };
  for (const ending of await deps.store.listPendingEndings()) {
    try {
      counts[await settleOne(deps, ending)] += 1;
    } catch (error) {
      const errorName = error instanceof Error ? error.name : "unknown";
      deps.log({ event: "record_failed", recordId: ending.id, errorName });
      counts.later += 1;
    }
  }
  return counts;
}
