import type { KeyMadeView } from "@elm-court/contract";
import { createEffect } from "solid-js";
import { Button } from "../ui/button.tsx";

/** The text of a key, this once. It takes the focus, so that nobody leaves without having seen it. */
export function MadeKey(props: { readonly made: KeyMadeView; readonly onDone: () => void }) {
  let box: HTMLDivElement | undefined;
  createEffect(() => {
    if (props.made.text !== "") box?.focus();
  });
  return (
    <div
      class="app-card"
      tabindex="-1"
      role="group"
      aria-label="The new key"
      ref={(found) => (box = found)}
    >
      <h2 class="govuk-heading-m">The key, shown this once</h2>
      <p class="govuk-body">
        <code class="app-secret">{props.made.text}</code>
      </p>
      <p class="govuk-body">
        Put it where the tool reads it now, and nowhere else. Nobody can show it again: if it is
        lost, revoke it and make another.
      </p>
      <Button variant="secondary" onClick={props.onDone}>
        I have put it there
      </Button>
    </div>
  );
}
