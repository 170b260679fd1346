import { classNames } from "./class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { Hint } from "./hint.tsx";

export type InputProps = {
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly errorPrefix?: string | undefined;
  readonly value?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly inputMode?: "numeric" | "email" | "tel" | undefined;
};

/** The govuk text input, with its label. */
export function Input(props: InputProps) {
  const id = () => props.id ?? props.name;
  const hintId = () => `${id()}-hint`;
  const errorId = () => `${id()}-error`;
  return (
    <div class={classNames("govuk-form-group", props.error && "govuk-form-group--error")}>
      <label class="govuk-label" for={id()}>
        {props.label}
      </label>
      <Hint id={hintId()} text={props.hint} />
      <ErrorMessage id={errorId()} text={props.error} prefix={props.errorPrefix} />
      <input
        class={classNames("govuk-input", props.error && "govuk-input--error")}
        id={id()}
        name={props.name}
        type="text"
        value={props.value}
        inputmode={props.inputMode}
        maxlength={props.maxLength}
        autocomplete={props.autocomplete}
        aria-describedby={classNames(props.hint && hintId(), props.error && errorId())}
      />
    </div>
  );
}
