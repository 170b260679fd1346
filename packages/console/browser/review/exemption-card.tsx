import type { ExemptionView } from "@elm-court/contract";
import { For, type ParentProps, Show } from "solid-js";
import { dayInWords, momentInWords } from "../api/in-words.ts";
import { pupilInWords } from "../urgent/pupil-picker.tsx";

function reviewInWords({ review, reviewer, reviewDueOn, reviewIsLate }: ExemptionView): string {
  if (review !== undefined) {
    const what = review.outcome === "confirmed" ? "Confirmed" : "Ended early";
    return `${what} by ${review.by.name}, ${momentInWords(review.at)}`;
  }
  const by = reviewer === undefined ? "somebody else" : reviewer.name;
  return `${reviewIsLate ? "Late: due" : "Due"} by the end of ${dayInWords(reviewDueOn)}, by ${by}`;
}

const rowsOf = (one: ExemptionView): readonly (readonly [string, string])[] => [
  ["Who", one.staff.map(({ name }) => name).join(", ")],
  ["How", one.ways === "all" ? "All ways" : one.ways.join(", ")],
  ["When", `${momentInWords(one.startsAt)} to ${momentInWords(one.endsAt)}`],
  ...(one.noAlternativeNight === undefined
    ? []
    : ([
        ["At night", `No other way in the night of ${dayInWords(one.noAlternativeNight)}`],
      ] as const)),
  ["Case", one.words === "" ? one.caseNumber : `${one.caseNumber}: ${one.words}`],
  ["Given by", `${one.author.name}, ${momentInWords(one.recordedAt)}`],
  ["Review", reviewInWords(one)],
];

/** One exemption, with what can be done about it below. */
export function ExemptionCard(props: ParentProps<{ readonly exemption: ExemptionView }>) {
  return (
    <section
      class="app-card"
      classList={{ "app-card--late": props.exemption.reviewIsLate }}
      aria-label={`Exemption for ${props.exemption.pupil.name}`}
    >
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2">{pupilInWords(props.exemption.pupil)}</h2>
      <p class="govuk-body govuk-!-margin-bottom-2">
        <strong class="govuk-tag govuk-tag--blue">
          {props.exemption.kind === "at_risk" ? "At risk" : "Extenuating circumstances"}
        </strong>{" "}
        <Show when={props.exemption.urgent}>
          {(urgent) => (
            <strong class="govuk-tag govuk-tag--orange">
              {urgent().recordedLate ? "Urgent, recorded late" : "Urgent"}
            </strong>
          )}
        </Show>
      </p>
      <dl class="govuk-summary-list">
        <For each={rowsOf(props.exemption)}>
          {([key, value]) => (
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{key}</dt>
              <dd class="govuk-summary-list__value">{value}</dd>
            </div>
          )}
        </For>
      </dl>
      {props.children}
    </section>
  );
}
