import type { TakenView } from "@elm-court/contract";
import { createSignal, For, Show } from "solid-js";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { NotSaved } from "../ui/not-saved.tsx";
import { doubtRefused, effectWords } from "./taken-words.ts";

type Taken = TakenView["answers"][number];

function One(props: { readonly taken: Taken; readonly onDoubted: () => void }) {
  const { save, isSaving, saved, trouble } = createSave(
    () => `/pupils/${props.taken.pupilId}/answers/${props.taken.answerId}/doubt`,
  );
  const [refused, setRefused] = createSignal("");
  const doubt = async (): Promise<void> => {
    const answer = await save({});
    if ("data" in answer) props.onDoubted();
    else setRefused(doubtRefused(answer.trouble.problems));
  };
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>{props.taken.pupil}.</strong> {effectWords[props.taken.effect]}
        <Show when={props.taken.objects}>{(ways) => <> They say no to: {ways()}.</>}</Show>
      </p>
      <NotSaved trouble={trouble()} />
      <Show when={refused()}>
        <p class="govuk-error-message" role="alert">
          {refused()}
        </p>
      </Show>
      <Show when={props.taken.effect === "objection_made"}>
        <Show
          when={saved()}
          fallback={
            <>
              <Button variant="secondary" disabled={isSaving()} onClick={() => void doubt()}>
                Taken down by mistake
                <span class="govuk-visually-hidden">: {props.taken.pupil}</span>
              </Button>
              <p class="govuk-hint">
                For ten minutes. The no counts until the head or the safeguarding lead has decided.
              </p>
            </>
          }
        >
          <p class="govuk-body" role="status">
            The head or the safeguarding lead is asked. Until they have decided, the no counts. Was
            it another pupil? Take it down there now.
          </p>
        </Show>
      </Show>
    </div>
  );
}

/** What was saved, child by child, and for ten minutes the way to say that it was a mistake. */
export function TakenPanel(props: { readonly taken: TakenView; readonly onDoubted: () => void }) {
  return (
    <div role="status">
      <h3 class="govuk-heading-s">Saved</h3>
      <For each={props.taken.answers}>
        {(one) => <One taken={one} onDoubted={props.onDoubted} />}
      </For>
    </div>
  );
}
