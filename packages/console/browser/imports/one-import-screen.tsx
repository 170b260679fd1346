import type { ImportView } from "@elm-court/contract";
import { A, useParams } from "@solidjs/router";
import { createEffect, createSignal, Match, onCleanup, Show, Switch } from "solid-js";
import type { Answer } from "../api/api.ts";
import { useApp } from "../api/app-context.ts";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { Refusal } from "./refusal.tsx";
import { Review } from "./review.tsx";
import { UndoForm } from "./undo-form.tsx";

const everyMs = 1_000;

/** One import: it is being read, it cannot be, it is to be looked at, it is being saved, it is saved. */
export function OneImportScreen() {
  const { api } = useApp();
  const { importId } = useParams<{ importId: string }>();
  const [answer, setAnswer] = createSignal<Answer<ImportView>>();
  const load = async (): Promise<void> => {
    const found = await api.get<ImportView>(`/imports/${importId}`);
    setAnswer(() => found);
  };
  void load();
  const view = (): ImportView | undefined => {
    const now = answer();
    return now !== undefined && "data" in now ? now.data : undefined;
  };
  const isBusy = (): boolean =>
    ["waiting", "reading", "saving", "undoing"].includes(view()?.status ?? "");
  // Asks again while somebody works on it; a failed answer stands, with its own button.
  createEffect(() => {
    if (!isBusy()) return;
    const timer = setTimeout(() => void load(), everyMs);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <>
      <Heading text="Import" />
      <Loaded of={answer()} what="the import" again={() => void load()}>
        {(found) => (
          <>
            <p class="govuk-body app-anywhere">
              <strong>{found().name}</strong>
            </p>
            <div role="status">
              <Switch>
                <Match when={found().status === "waiting"}>
                  <p class="govuk-body">Its files have not arrived. Choose them again on Import.</p>
                </Match>
                <Match when={found().status === "reading"}>
                  <p class="govuk-body">Reading …</p>
                </Match>
                <Match when={found().status === "saving"}>
                  <p class="govuk-body">
                    Saving: {found().progress?.done ?? 0} of {found().progress?.total ?? 0} pupils.
                    You can leave this page: it goes on.
                  </p>
                </Match>
                <Match when={found().status === "undoing"}>
                  <p class="govuk-body">Being taken back …</p>
                </Match>
                <Match when={found().undoing}>
                  {(undoing) => (
                    <>
                      <h2 class="govuk-heading-m">Taken back</h2>
                      <p class="govuk-body">
                        {undoing().undone} rows were taken back.
                        {undoing().kept.length === 0
                          ? ""
                          : ` These stay, because there is an answer, or they changed since: ${undoing().kept.join(", ")}.`}
                      </p>
                    </>
                  )}
                </Match>
                <Match when={found().outcome}>
                  {(outcome) => (
                    <div class="govuk-panel govuk-panel--confirmation">
                      <h2 class="govuk-panel__title">Saved</h2>
                      <div class="govuk-panel__body">
                        {outcome().saved === 1 ? "1 pupil" : `${outcome().saved} pupils`}, with
                        their parents and carers
                      </div>
                    </div>
                  )}
                </Match>
              </Switch>
            </div>
            <Show when={found().outcome}>
              {(outcome) => (
                <>
                  <Show when={outcome().left + outcome().removed > 0}>
                    <p class="govuk-body">
                      {outcome().left} pupils have left, and {outcome().removed} contacts were
                      removed. Every no stays.
                    </p>
                  </Show>
                  <Show when={outcome().notSaved.length > 0}>
                    <p class="govuk-body">
                      Not saved, because they changed meanwhile: row {outcome().notSaved.join(", ")}
                      . Bring the file in again.
                    </p>
                  </Show>
                  <Show when={outcome().stayed.length > 0}>
                    <p class="govuk-body">
                      Stayed, because they changed meanwhile: {outcome().stayed.join(", ")}.
                    </p>
                  </Show>
                </>
              )}
            </Show>
            <Show when={found().status === "saved"}>
              <UndoForm id={importId} again={() => void load()} />
            </Show>
            <Show when={found().status === "refused" && found().refusal}>
              {(refusal) => <Refusal id={importId} refusal={refusal()} again={() => void load()} />}
            </Show>
            <Show when={found().summary && found().status !== "reading" && found()}>
              {(ready) => <Review view={ready()} again={() => void load()} />}
            </Show>
            <p class="govuk-body">
              <A class="govuk-link" href="/import">
                All imports
              </A>
            </p>
          </>
        )}
      </Loaded>
    </>
  );
}
