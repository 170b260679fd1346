import { For, Show } from "solid-js";

/** Something to mend, and where: `href` is the field it is about. */
export type FieldError = { readonly href: string; readonly text: string };

/** The govuk error summary; nothing when there are no errors. `focus` puts a screen reader there without a script. */
export function ErrorSummary(props: {
  readonly errors: readonly FieldError[];
  readonly title?: string | undefined;
  readonly focus?: boolean | undefined;
}) {
  return (
    <Show when={props.errors.length > 0}>
      <div
        class="govuk-error-summary"
        data-module="govuk-error-summary"
        tabindex={props.focus ? "-1" : undefined}
        autofocus={props.focus}
      >
        <div role="alert">
          <h2 class="govuk-error-summary__title">{props.title ?? "There is a problem"}</h2>
          <div class="govuk-error-summary__body">
            <ul class="govuk-list govuk-error-summary__list">
              <For each={props.errors}>
                {(error) => (
                  <li>
                    <a href={error.href}>{error.text}</a>
                  </li>
                )}
              </For>
            </ul>
          </div>
        </div>
      </div>
    </Show>
  );
}
