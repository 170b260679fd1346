import type { ImportLineView } from "@elm-court/contract";
import type { ImportStatus } from "@elm-court/domain";
import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { momentText } from "./moment-text.ts";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { ChooseFiles } from "./choose-files.tsx";
import { WhatToExport } from "./what-to-export.tsx";

export const statusWords: Readonly<Record<ImportStatus, string>> = {
  waiting: "Waiting for its files",
  reading: "Being read",
  refused: "Cannot be read",
  ready: "To be looked at",
  saving: "Being saved",
  saved: "Saved",
  undoing: "Being taken back",
  undone: "Taken back",
};

/** Import: choose files, what to export, and the imports there were. */
export function ImportScreen() {
  const { answer, again } = createLoaded<{ readonly imports: readonly ImportLineView[] }>(
    () => "/imports",
  );
  return (
    <>
      <Heading text="Import" />
      <p class="govuk-body">
        Bring in pupils and their parents and carers. You look at what is new and what changes
        before anything is saved.
      </p>
      <ChooseFiles />
      <WhatToExport />
      <h2 class="govuk-heading-m">Imports so far</h2>
      <Loaded of={answer()} what="the imports" again={again}>
        {(found) => (
          <Show
            when={found().imports.length > 0}
            fallback={<p class="govuk-body">Nothing has been brought in here yet.</p>}
          >
            <ul class="govuk-list">
              <For each={found().imports}>
                {(one) => (
                  <li class="govuk-!-margin-bottom-3">
                    <A class="govuk-link" href={`/import/${one.id}`}>
                      {one.name}
                    </A>
                    <br />
                    {statusWords[one.status]}. {momentText(one.createdAt)}, {one.createdBy}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Loaded>
    </>
  );
}
