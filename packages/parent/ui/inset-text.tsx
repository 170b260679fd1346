import type { ParentProps } from "solid-js";

/** The govuk inset text: something that must stand out. */
export function InsetText(props: ParentProps<{ readonly id?: string | undefined }>) {
  return (
    <div id={props.id} class="govuk-inset-text">
      {props.children}
    </div>
  );
}
