import { type ParentProps, Show } from "solid-js";

/** The govuk confirmation panel: something is done. */
export function Panel(props: ParentProps<{ readonly title: string }>) {
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{props.title}</h1>
      <Show when={props.children}>
        <div class="govuk-panel__body">{props.children}</div>
      </Show>
    </div>
  );
}
