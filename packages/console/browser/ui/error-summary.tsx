import { createEffect, For, Show } from "solid-js";

/** Something to mend, and the field that it is about. */
export type FieldError = { readonly id: string; readonly text: string };

/** The error beside the field of this id. */
export function errorOf(errors: readonly FieldError[], id: string): string | undefined {
  return errors.find((one) => one.id === id)?.text;
}

/** Without the router, which would take the address of a field for a screen's. */
function goTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
}

/** The govuk error summary. It takes the focus whenever there is something new in it. */
export function ErrorSummary(props: { readonly errors: readonly FieldError[] }) {
  let box: HTMLDivElement | undefined;
  createEffect(() => {
    if (props.errors.length > 0) box?.focus();
  });
  return (
    <Show when={props.errors.length > 0}>
      <div class="govuk-error-summary" tabindex="-1" ref={(found) => (box = found)}>
        <div role="alert">
          <h2 class="govuk-error-summary__title">There is a problem</h2>
          <div class="govuk-error-summary__body">
            <ul class="govuk-list govuk-error-summary__list">
              <For each={props.errors}>
                {(error) => (
                  <li>
                    <a href={`#${error.id}`} onClick={(event) => goTo(event, error.id)}>
                      {error.text}
                    </a>
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
