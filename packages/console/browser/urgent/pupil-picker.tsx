import type { PupilView } from "@elm-court/contract";
import { createSignal, For, Show } from "solid-js";
import type { Trouble } from "../api/api.ts";
import { useApp } from "../api/app-context.ts";
import { troubleWords } from "../api/trouble-words.ts";
import { Input } from "../ui/field.tsx";

type Found = { readonly pupils: readonly PupilView[]; readonly more: boolean };

/** A pupil's name with what tells two of the same name apart. */
export function pupilInWords(pupil: PupilView): string {
  if (pupil.left) return `${pupil.name}, has left`;
  return pupil.yearGroup === undefined ? pupil.name : `${pupil.name}, year ${pupil.yearGroup}`;
}

/** Finds a pupil by the beginning of a name, and keeps the one that was chosen. */
export function PupilPicker(props: {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly chosen: PupilView | undefined;
  readonly onChoose: (pupil: PupilView | undefined) => void;
}) {
  const { api } = useApp();
  const [found, setFound] = createSignal<Found | Trouble>();
  let latest = "";
  const find = async (typed: string): Promise<void> => {
    latest = typed;
    if (typed.trim().length < 2) {
      setFound(undefined);
      return;
    }
    const answer = await api.get<Found>(`/pupils?q=${encodeURIComponent(typed)}`);
    // Only the answer to what stands in the field now.
    if (latest === typed) setFound(() => ("data" in answer ? answer.data : answer.trouble));
  };
  const pupils = () => {
    const now = found();
    return now !== undefined && "pupils" in now ? now : undefined;
  };
  const trouble = () => {
    const now = found();
    return now !== undefined && "code" in now ? troubleWords[now.code] : undefined;
  };
  const inWords = () => {
    const now = pupils();
    if (now === undefined) return trouble() ?? "";
    if (now.pupils.length === 0) return "Nobody is called that.";
    return now.more
      ? "The first ten are shown. Type more of the name."
      : `${now.pupils.length} found. Choose one.`;
  };
  return (
    <Show
      when={props.chosen}
      fallback={
        <>
          <Input
            id={props.id}
            label={props.label}
            hint="Type the first letters of a name"
            error={props.error}
            onInput={(event) => void find(event.currentTarget.value)}
          />
          <p class="govuk-hint" role="status">
            {inWords()}
          </p>
          <ul class="govuk-list">
            <For each={pupils()?.pupils ?? []}>
              {(pupil) => (
                <li>
                  <button
                    type="button"
                    class="govuk-button govuk-button--secondary govuk-!-margin-bottom-2"
                    onClick={() => props.onChoose(pupil)}
                  >
                    {pupilInWords(pupil)}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </>
      }
    >
      {(pupil) => (
        <div class="govuk-form-group">
          <p class="govuk-label govuk-label--s">{props.label}</p>
          <p class="govuk-body">
            <strong>{pupilInWords(pupil())}</strong>{" "}
            <button
              type="button"
              class="app-plain-button"
              id={props.id}
              onClick={() => {
                setFound(undefined);
                props.onChoose(undefined);
              }}
            >
              Change<span class="govuk-visually-hidden"> pupil</span>
            </button>
          </p>
        </div>
      )}
    </Show>
  );
}
