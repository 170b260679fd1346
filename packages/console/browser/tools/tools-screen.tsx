import type { KeyMadeView, ToolsView } from "@elm-court/contract";
import { createSignal, For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { KeyForm } from "./key-form.tsx";
import { MadeKey } from "./made-key.tsx";
import { ToolCard } from "./tool-card.tsx";

/** Staff tools and their keys: how far each has come, a new key, and an end to one. */
export function ToolsScreen() {
  const { answer, again } = createLoaded<ToolsView>(() => "/tools");
  const [made, setMade] = createSignal<KeyMadeView>();
  const [done, setDone] = createSignal("");
  return (
    <>
      <Heading text="Tools and keys" />
      <p class="govuk-body">
        A tool that staff message pupils with asks here first, with a key of its own. A key that is
        revoked is refused on its very next call.
      </p>
      <p class="govuk-body" role="status">
        {done()}
      </p>
      <Show when={made()}>
        {(key) => <MadeKey made={key()} onDone={() => setMade(undefined)} />}
      </Show>
      <Loaded of={answer()} what="the tools" again={again}>
        {(found) => (
          <Show
            when={found().tools.length > 0}
            fallback={<p class="govuk-body">There is no key yet. Make one below.</p>}
          >
            <ul class="govuk-list">
              <For each={found().tools}>
                {(tool) => (
                  <ToolCard
                    tool={tool}
                    onMade={setMade}
                    onChanged={(what) => {
                      setDone(what);
                      again();
                    }}
                  />
                )}
              </For>
            </ul>
          </Show>
        )}
      </Loaded>
      <h2 class="govuk-heading-m">A new key</h2>
      <KeyForm
        onMade={(key) => {
          setMade(key);
          again();
        }}
      />
    </>
  );
}
