import { Show } from "solid-js";
import { type SummaryAction, SummaryList, type SummaryRow } from "./summary-list.tsx";

export type SummaryCardProps = {
  readonly title: string;
  readonly action?: SummaryAction | undefined;
  readonly rows: readonly SummaryRow[];
};

/** The govuk summary card: a summary list about one thing, with its title. */
export function SummaryCard(props: SummaryCardProps) {
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h2 class="govuk-summary-card__title">{props.title}</h2>
        <Show when={props.action}>
          {(action) => (
            <div class="govuk-summary-card__actions">
              <a class="govuk-link" href={action().href}>
                {action().text}
                <span class="govuk-visually-hidden"> ({action().what})</span>
              </a>
            </div>
          )}
        </Show>
      </div>
      <div class="govuk-summary-card__content">
        <SummaryList rows={props.rows} />
      </div>
    </div>
  );
}
