import { createSignal, Show } from "solid-js";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { NotSaved } from "../ui/not-saved.tsx";

/** Takes a saved import back, once somebody has said so twice. */
export function UndoForm(props: { readonly id: string; readonly again: () => void }) {
  const saving = createSave<undefined>(() => `/imports/${props.id}/undo`);
  const [isSure, setSure] = createSignal(false);
  const undo = async (): Promise<void> => {
    const answer = await saving.save({});
    if ("data" in answer) props.again();
  };
  return (
    <Show
      when={isSure()}
      fallback={
        <Button variant="secondary" onClick={() => setSure(true)}>
          Take this import back
        </Button>
      }
    >
      <p class="govuk-body" role="alert">
        New pupils and contacts of this import go, and what it changed is as before. Whoever has
        answered since, or was changed since, stays. No answer is ever removed.
      </p>
      <NotSaved trouble={saving.trouble()} />
      <Button disabled={saving.isSaving()} onClick={() => void undo()}>
        Yes, take it back
      </Button>
    </Show>
  );
}
