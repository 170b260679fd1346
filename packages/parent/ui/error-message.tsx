import { Show } from "solid-js";

/** The govuk error message beside a field; nothing when `text` is `undefined`. */
export function ErrorMessage(props: { readonly id: string; readonly text: string | undefined }) {
  return (
    <Show when={props.text}>
      <p id={props.id} class="govuk-error-message">
        <span class="govuk-visually-hidden">Error:</span> {props.text}
      </p>
    </Show>
  );
}
