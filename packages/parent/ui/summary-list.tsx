import { For, Show } from "solid-js";

/** A link beside a row or in a card's title; `what` is said by screen readers only. */
export type SummaryAction = {
  readonly href: string;
  readonly text: string;
  readonly what: string;
};

export type SummaryRow = {
  readonly key: string;
  readonly value: string;
  readonly action?: SummaryAction | undefined;
};

/** The govuk summary list. As in govuk, a row without an action says so when another row has one. */
export function SummaryList(props: { readonly rows: readonly SummaryRow[] }) {
  const anyAction = () => props.rows.some((row) => row.action !== undefined);
  return (
    <dl class="govuk-summary-list">
      <For each={props.rows}>
        {(row) => (
          <div
            class={
              anyAction() && row.action === undefined
                ? "govuk-summary-list__row govuk-summary-list__row--no-actions"
                : "govuk-summary-list__row"
            }
          >
            <dt class="govuk-summary-list__key">{row.key}</dt>
            <dd class="govuk-summary-list__value">{row.value}</dd>
            <Show when={row.action}>
              {(action) => (
                <dd class="govuk-summary-list__actions">
                  <a class="govuk-link" href={action().href}>
                    {action().text}
                    <span class="govuk-visually-hidden"> {action().what}</span>
                  </a>
                </dd>
              )}
            </Show>
          </div>
        )}
      </For>
    </dl>
  );
}
