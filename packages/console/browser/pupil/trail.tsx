import type { TrailView } from "@elm-court/contract";
import type { SafeguardingDeed } from "@elm-court/domain";
import { createSignal, For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { momentInWords } from "../api/in-words.ts";
import { Button } from "../ui/button.tsx";
import { Loaded } from "../ui/loaded.tsx";

const deeds: Readonly<Record<SafeguardingDeed, string>> = {
  looked: "looked",
  looked_at_trail: "looked at who looked",
  exempted: "gave an exemption",
  reviewed: "reviewed an exemption",
  marked: "set the mark",
};

function Entries(props: { readonly pupilId: string }) {
  const { answer, again } = createLoaded<{ readonly trail: readonly TrailView[] }>(
    () => `/pupils/${props.pupilId}/trail`,
  );
  return (
    <Loaded of={answer()} what="who looked" again={again}>
      {(found) => (
        <table class="govuk-table">
          <caption class="govuk-table__caption govuk-visually-hidden">
            Who looked, latest first
          </caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th class="govuk-table__header" scope="col">
                When
              </th>
              <th class="govuk-table__header" scope="col">
                Who
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            <For each={found().trail}>
              {(entry) => (
                <tr class="govuk-table__row">
                  <td class="govuk-table__cell">{momentInWords(entry.at)}</td>
                  <td class="govuk-table__cell">
                    {entry.by.name} {deeds[entry.did]}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      )}
    </Loaded>
  );
}

/** Who looked at this pupil, once somebody wants to know: looking at it is written down too. */
export function Trail(props: { readonly pupilId: string }) {
  const [isOpen, setIsOpen] = createSignal(false);
  return (
    <>
      <h2 class="govuk-heading-m">Who looked</h2>
      <Show
        when={isOpen()}
        fallback={
          <Button variant="secondary" onClick={() => setIsOpen(true)}>
            Show who looked
          </Button>
        }
      >
        <Entries pupilId={props.pupilId} />
      </Show>
    </>
  );
}
