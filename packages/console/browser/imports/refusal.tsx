import type { ImportView } from "@elm-court/contract";
import { For, Show } from "solid-js";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { NotSaved } from "../ui/not-saved.tsx";
import { columnNames } from "./column-names.ts";

/** Why nothing of an import can be read; and, where only its columns are not known, the form that says what they are. */
export function Refusal(props: {
  readonly id: string;
  readonly refusal: NonNullable<ImportView["refusal"]>;
  readonly again: () => void;
}) {
  const saving = createSave<undefined>(() => `/imports/${props.id}/read`);
  let form: HTMLFormElement | undefined;
  const read = async (): Promise<void> => {
    const fields = new FormData(form);
    const mapping = (props.refusal.header ?? []).map((_, place) => {
      const value = fields.get(`column-${place}`);
      return typeof value === "string" ? value : "";
    });
    const answer = await saving.save({ mapping });
    if ("data" in answer) props.again();
  };
  return (
    <>
      <div class="govuk-inset-text" role="alert">
        <p class="govuk-body">{props.refusal.message}</p>
      </div>
      <Show when={props.refusal.header}>
        {(header) => (
          <form
            ref={(found) => (form = found)}
            onSubmit={(event) => {
              event.preventDefault();
              if (!saving.isSaving()) void read();
            }}
          >
            <h2 class="govuk-heading-m">What are its columns?</h2>
            <For each={header()}>
              {(name, place) => (
                <div class="govuk-form-group">
                  <label class="govuk-label app-anywhere" for={`column-${place()}`}>
                    {name.trim() === "" ? `Column ${place() + 1} (no name)` : name}
                  </label>
                  <select class="govuk-select" id={`column-${place()}`} name={`column-${place()}`}>
                    <option value="">Do not read it</option>
                    <For each={columnNames}>
                      {([column, words]) => (
                        <option
                          value={column}
                          selected={props.refusal.suggested?.[place()] === column}
                        >
                          {words}
                        </option>
                      )}
                    </For>
                  </select>
                </div>
              )}
            </For>
            <NotSaved trouble={saving.trouble()} />
            <Button disabled={saving.isSaving()}>Read it so</Button>
          </form>
        )}
      </Show>
    </>
  );
}
