import { type ParentProps, Show } from "solid-js";
import { classNames } from "./class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { Hint } from "./hint.tsx";

export type QuestionProps = {
  readonly name: string;
  readonly idPrefix?: string | undefined;
  readonly legend: string;
  readonly legendSize?: "s" | "m" | "l" | undefined;
  /** The legend is the page's heading. */
  readonly legendIsHeading?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly errorPrefix?: string | undefined;
};

/** The govuk fieldset around one question, with its legend, hint and error. */
export function Question(props: ParentProps<QuestionProps>) {
  const id = () => props.idPrefix ?? props.name;
  const hintId = () => `${id()}-hint`;
  const errorId = () => `${id()}-error`;
  return (
    <div class={classNames("govuk-form-group", props.error && "govuk-form-group--error")}>
      <fieldset
        class="govuk-fieldset"
        aria-describedby={classNames(props.hint && hintId(), props.error && errorId())}
      >
        <legend
          class={classNames(
            "govuk-fieldset__legend",
            props.legendSize && `govuk-fieldset__legend--${props.legendSize}`,
          )}
        >
          <Show when={props.legendIsHeading} fallback={props.legend}>
            <h1 class="govuk-fieldset__heading">{props.legend}</h1>
          </Show>
        </legend>
        <Hint id={hintId()} text={props.hint} />
        <ErrorMessage id={errorId()} text={props.error} prefix={props.errorPrefix} />
        {props.children}
      </fieldset>
    </div>
  );
}
