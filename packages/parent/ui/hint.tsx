import { Show } from "solid-js";
import { classNames } from "./class-names.ts";

/** The govuk hint; nothing when `text` is `undefined`. */
export function Hint(props: {
  readonly id: string;
  readonly text: string | undefined;
  readonly class?: string | undefined;
}) {
  return (
    <Show when={props.text}>
      <div id={props.id} class={classNames("govuk-hint", props.class)}>
        {props.text}
      </div>
    </Show>
  );
}
