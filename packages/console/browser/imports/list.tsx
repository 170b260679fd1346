import type { ImportRowsView } from "@elm-court/contract";
import { createSignal, For, Show } from "solid-js";
import type { Trouble } from "../api/api.ts";
import { useApp } from "../api/app-context.ts";
import { troubleWords } from "../api/trouble-words.ts";
import { Button } from "../ui/button.tsx";

/** One list of a review: a number that opens its rows, fifty at a time. */
export function List(props: {
  readonly id: string;
  readonly place: number;
  readonly title: string;
  readonly length: number;
}) {
  const { api } = useApp();
  const [rows, setRows] = createSignal<readonly (readonly string[])[]>([]);
  const [more, setMore] = createSignal(true);
  const [trouble, setTrouble] = createSignal<Trouble>();
  const load = async (): Promise<void> => {
    const path = `/imports/${props.id}/lists/${props.place}?from=${rows().length}`;
    const answer = await api.get<ImportRowsView>(path);
    setTrouble("trouble" in answer ? answer.trouble : undefined);
    if ("trouble" in answer) return;
    setRows([...rows(), ...answer.data.rows]);
    setMore(answer.data.more);
  };
  return (
    <details
      class="govuk-details"
      onToggle={(event) => {
        if (event.currentTarget.open && rows().length === 0) void load();
      }}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          <strong class="app-number">{props.length}</strong>
          {props.title}
        </span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list">
          <For each={rows()}>
            {([number = "", ...cells]) => (
              <li class="app-anywhere">
                {number === "" ? "" : `Row ${number}: `}
                {cells.filter((cell) => cell !== "").join(", ")}
              </li>
            )}
          </For>
        </ul>
        <div role="status">
          <Show when={trouble()}>
            {(found) => <p class="govuk-body">{troubleWords[found().code]}</p>}
          </Show>
        </div>
        <Show when={more() || trouble() !== undefined}>
          <Button variant="secondary" onClick={() => void load()}>
            Show more
          </Button>
        </Show>
      </div>
    </details>
  );
}
