import { createSignal } from "solid-js";
import type { Answer, Trouble } from "./api.ts";
import { useApp } from "./app-context.ts";

/**
 * Saving one form. A failed save leaves everything as it was typed; trying again repeats the same save, so that it is done once. A
 * save that was refused because something does not fit, or that is done, is followed by another one.
 */
export function createSave<T>(path: () => string) {
  const { api } = useApp();
  const [state, setState] = createSignal<"idle" | "saving" | { readonly data: T } | Trouble>(
    "idle",
  );
  let onceKey = api.freshKey();
  const save = async (body: object): Promise<Answer<T>> => {
    setState("saving");
    const answer = await api.post<T>(path(), body, onceKey);
    const isOver = "data" in answer || answer.trouble.code === "does_not_fit";
    if (isOver) onceKey = api.freshKey();
    setState(() => ("data" in answer ? { data: answer.data } : answer.trouble));
    return answer;
  };
  return {
    save,
    isSaving: () => state() === "saving",
    saved: (): { readonly data: T } | undefined => {
      const now = state();
      return typeof now === "object" && "data" in now ? now : undefined;
    },
    trouble: (): Trouble | undefined => {
      const now = state();
      return typeof now === "object" && "code" in now ? now : undefined;
    },
    again: () => setState("idle"),
  };
}
