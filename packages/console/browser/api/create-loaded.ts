import { createEffect, createSignal, on } from "solid-js";
import type { Answer } from "./api.ts";
import { useApp } from "./app-context.ts";

/** Loads from the API, anew whenever the path changes or somebody asks again; `undefined` while it is on its way. */
export function createLoaded<T>(path: () => string) {
  const { api } = useApp();
  const [answer, setAnswer] = createSignal<Answer<T>>();
  let latest = 0;
  const load = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const found = await api.get<T>(path());
    if (mine === latest) setAnswer(() => found);
  };
  createEffect(
    on(path, () => {
      setAnswer(undefined);
      void load();
    }),
  );
  return { answer, again: () => void load() };
}
