import type { ParentProps } from "solid-js";
import { classNames } from "./class-names.ts";

export type ButtonProps = ParentProps<{
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly variant?: "secondary" | "warning" | undefined;
  /** The id of the form it belongs to, where it stands outside it. */
  readonly form?: string | undefined;
}>;

/** The govuk button, which sends its form. */
export function Button(props: ButtonProps) {
  return (
    <button
      type="submit"
      name={props.name}
      value={props.value}
      form={props.form}
      class={classNames("govuk-button", props.variant && `govuk-button--${props.variant}`)}
      data-module="govuk-button"
    >
      {props.children}
    </button>
  );
}
