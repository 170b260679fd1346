import type { ParentProps } from "solid-js";

/** The govuk footer, without the crown and the licence, which are the government's. */
export function Footer(props: ParentProps) {
  return (
    <div class="govuk-footer">
      <div class="govuk-width-container">{props.children}</div>
    </div>
  );
}
