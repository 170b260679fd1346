import { Show } from "solid-js";

/** The govuk error message beside a field; nothing when `text` is `undefined`. */
export function ErrorMessage(props: {
  readonly id: string;
  readonly text: string | undefined;
  /** What a screen reader says first, in the language of the page. */
  readonly prefix: string | undefined;
}) {
  return (
    <Show when={props.text}>
      <p id={props.id} class="govuk-error-message">
        <span class="govuk-visually-hidden">{props.prefix ?? "Error"}:</span> {props.text}
      </p>
    </Show>
  );
}
