import type { ParentProps } from "solid-js";

export type ButtonProps = ParentProps<{
  readonly variant?: "secondary" | "warning" | undefined;
  readonly disabled?: boolean | undefined;
  /** Without it, the button sends its form. */
  readonly onClick?: (() => void) | undefined;
}>;

/** The govuk button. */
export function Button(props: ButtonProps) {
  return (
    <button
      type={props.onClick === undefined ? "submit" : "button"}
      class="govuk-button"
      classList={{
        "govuk-button--secondary": props.variant === "secondary",
        "govuk-button--warning": props.variant === "warning",
      }}
      aria-disabled={props.disabled ? "true" : undefined}
      onClick={(event) => {
        if (props.disabled) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {props.children}
    </button>
  );
}
