import { classNames } from "./class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { Hint } from "./hint.tsx";

export type TextareaProps = {
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly errorPrefix?: string | undefined;
  readonly value?: string | undefined;
  readonly rows?: string | undefined;
};

/** The govuk textarea, with its label. */
export function Textarea(props: TextareaProps) {
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
      <textarea
        class={classNames("govuk-textarea", props.error && "govuk-textarea--error")}
        id={id()}
        name={props.name}
        rows={props.rows ?? "5"}
        aria-describedby={classNames(props.hint && hintId(), props.error && errorId())}
      >
        {props.value}
      </textarea>
    </div>
  );
}
