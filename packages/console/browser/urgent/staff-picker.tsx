import type { NamedView } from "@elm-court/contract";
import { createSignal, For, Index, onMount, Show } from "solid-js";
import type { Answer } from "../api/api.ts";
import { useApp } from "../api/app-context.ts";
import { Button } from "../ui/button.tsx";
import { Group } from "../ui/field.tsx";
import { Loaded } from "../ui/loaded.tsx";

const mostStaff = 5;

/** One to five members of staff, each from a list. */
export function StaffPicker(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly most?: number | undefined;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}) {
  const { api } = useApp();
  const [staff, setStaff] = createSignal<Answer<{ readonly staff: readonly NamedView[] }>>();
  const load = async (): Promise<void> => {
    const answer = await api.get<{ readonly staff: readonly NamedView[] }>("/staff");
    setStaff(() => answer);
  };
  onMount(() => void load());
  const most = () => props.most ?? mostStaff;
  const idOf = (place: number) => (place === 0 ? props.id : `${props.id}-${place + 1}`);
  const replace = (place: number, id: string): void =>
    props.onChoose(props.chosen.map((one, at) => (at === place ? id : one)));
  return (
    <Group id={props.id} label={props.label} hint={props.hint} error={props.error}>
      <Loaded of={staff()} what="the list of staff" again={() => void load()}>
        {(found) => (
          <>
            <Index each={props.chosen}>
              {(chosen, place) => (
                <div class="govuk-form-group govuk-!-margin-bottom-3">
                  <label class="govuk-visually-hidden" for={idOf(place)}>
                    {`${props.label}, person ${place + 1}`}
                  </label>
                  <select
                    class="govuk-select"
                    id={idOf(place)}
                    onChange={(event) => replace(place, event.currentTarget.value)}
                  >
                    <option value="" selected={chosen() === ""}>
                      Choose a person
                    </option>
                    <For each={found().staff}>
                      {(one) => (
                        <option value={one.id} selected={one.id === chosen()}>
                          {one.name}
                        </option>
                      )}
                    </For>
                  </select>
                </div>
              )}
            </Index>
            <Show when={props.chosen.length < most()}>
              <Button variant="secondary" onClick={() => props.onChoose([...props.chosen, ""])}>
                Add another person
              </Button>
            </Show>
          </>
        )}
      </Loaded>
    </Group>
  );
}
