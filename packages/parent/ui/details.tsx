import type { JSX, ParentProps } from "solid-js";

/** The govuk details: more to read for those who open it. It opens without a script. */
export function Details(props: ParentProps<{ readonly summary: JSX.Element }>) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summary}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  );
}
