import { type JSX, type ParentProps, Show } from "solid-js";

export type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
};

/** The ids of what describes a field; `undefined` when nothing does. */
function describedBy(props: FieldProps): string | undefined {
  const ids = [
    ...(props.hint === undefined ? [] : [`${props.id}-hint`]),
    ...(props.error === undefined ? [] : [`${props.id}-error`]),
  ];
  return ids.join(" ") || undefined;
}

/** Hint and error beside a field. */
function FieldNotes(props: FieldProps) {
  return (
    <>
      <Show when={props.hint}>
        <div id={`${props.id}-hint`} class="govuk-hint">
          {props.hint}
        </div>
      </Show>
      <Show when={props.error}>
        <p id={`${props.id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {props.error}
        </p>
      </Show>
    </>
  );
}

/** A govuk form group with one label for one field. */
function Field(props: ParentProps<FieldProps>) {
  return (
    <div class="govuk-form-group" classList={{ "govuk-form-group--error": Boolean(props.error) }}>
      <label class="govuk-label govuk-label--s" for={props.id}>
        {props.label}
      </label>
      <FieldNotes {...props} />
      {props.children}
    </div>
  );
}

/** A govuk form group with one legend for several fields. */
export function Group(props: ParentProps<FieldProps>) {
  return (
    <div class="govuk-form-group" classList={{ "govuk-form-group--error": Boolean(props.error) }}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{props.label}</legend>
        <FieldNotes {...props} />
        {props.children}
      </fieldset>
    </div>
  );
}

type InputProps = FieldProps & {
  readonly type?: "text" | "date" | "time" | undefined;
  readonly value?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly narrow?: boolean | undefined;
  readonly onInput?: JSX.EventHandler<HTMLInputElement, InputEvent> | undefined;
};

/** The govuk text input, and the browser's own for a date or a time. */
export function Input(props: InputProps) {
  return (
    <Field {...props}>
      <input
        class="govuk-input"
        classList={{
          "govuk-input--error": Boolean(props.error),
          "govuk-input--width-10": Boolean(props.narrow),
        }}
        id={props.id}
        name={props.id}
        type={props.type ?? "text"}
        value={props.value ?? ""}
        maxLength={props.maxLength}
        autocomplete="off"
        aria-describedby={describedBy(props)}
        onInput={props.onInput}
      />
    </Field>
  );
}
