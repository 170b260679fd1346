import type { ObjectionView } from "@elm-court/contract";
import { createSignal, For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { momentInWords } from "../api/in-words.ts";
import { Button } from "../ui/button.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { DecisionForm } from "./decision-form.tsx";

/** The objections that stand, and the senior decision that ends one. */
export function Objections(props: { readonly pupilId: string }) {
  const { answer, again } = createLoaded<{ readonly objections: readonly ObjectionView[] }>(
    () => `/pupils/${props.pupilId}/objections`,
  );
  const [deciding, setDeciding] = createSignal<string>();
  const [done, setDone] = createSignal("");
  return (
    <>
      <p class="govuk-body" role="status">
        {done()}
      </p>
      <Loaded of={answer()} what="the objections" again={again}>
        {(found) => (
          <Show
            when={found().objections.length > 0}
            fallback={<p class="govuk-body">Nobody objects.</p>}
          >
            <For each={found().objections}>
              {(one) => (
                <section class="app-card" aria-label={`Objection of ${one.respondent}`}>
                  <p class="govuk-body">
                    <strong>{one.respondent}</strong>
                    <br />
                    {one.ways}, since {momentInWords(one.since)}
                    {one.underReview ? ", under review" : ""}
                    {one.doubted ? ": taken down by mistake, says who took it down" : ""}
                  </p>
                  <Show
                    when={one.mayEnd}
                    fallback={<p class="govuk-body">A pupil's own no is nobody else's to end.</p>}
                  >
                    <Show
                      when={deciding() === one.id}
                      fallback={
                        <Button variant="secondary" onClick={() => setDeciding(one.id)}>
                          Decide to end it
                        </Button>
                      }
                    >
                      <DecisionForm
                        pupilId={props.pupilId}
                        objection={one}
                        onCancel={() => setDeciding(undefined)}
                        onDecided={() => {
                          setDeciding(undefined);
                          setDone(`Ended: the objection of ${one.respondent}.`);
                          again();
                        }}
                      />
                    </Show>
                  </Show>
                </section>
              )}
            </For>
          </Show>
        )}
      </Loaded>
    </>
  );
}
