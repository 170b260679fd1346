import type { ParentId } from "@elm-court/domain";
import type { ParentDeps } from "../deps.ts";

const tries = 5;

/** What there was to stop. "too_late": the last wish has already taken a no back. */
export type StopOutcome = "stopped" | "nothing" | "too_late";

/**
 * Stops every wish of a parent to take a no back that still waits. Whoever settles one first wins; a wish that was carried out
 * meanwhile is "too_late", never "stopped". Throws when it cannot be sure.
 */
export async function stopPending(
  { store, now }: ParentDeps,
  parentId: ParentId,
): Promise<StopOutcome> {
  let stopped = false;
  for (let left = tries; left > 0; left -= 1) {
    const endings = await store.listEndings(parentId);
    const pending = endings.filter(({ status }) => status === "pending");
    if (pending.length === 0) {
      if (stopped) return "stopped";
      const last = endings.toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1)).at(-1);
      if (last?.status === "stopped") return "stopped";
      return last?.status === "ended" ? "too_late" : "nothing";
    }
    for (const ending of pending) {
      const settledAt = now();
      const receipt = {
        id: `stopped ${ending.id}`,
        parentId,
        by: "parent",
        at: settledAt,
      } as const;
      const settled = { ...ending, status: "stopped", settledAt } as const;
      if ((await store.settleEnding(settled, [], settledAt, receipt)) === "settled") stopped = true;
    }
  }
  throw new Error("a wish to take a no back could not be stopped");
}
