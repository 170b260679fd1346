import type { ToldView } from "@elm-court/contract";
import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { standingWords, stepWords } from "./told-words.ts";

type Line = {
  readonly key: string;
  readonly words: string;
  readonly query: string;
  readonly pupils: number;
  readonly parents: number;
};

function Count(props: {
  readonly count: number;
  readonly of: number;
  readonly whose: "pupils" | "parents";
  readonly line: Line;
}) {
  const share = () => (props.of === 0 ? 0 : (100 * props.count) / props.of);
  return (
    <td class="govuk-table__cell govuk-table__cell--numeric">
      <Show when={props.count > 0} fallback="0">
        <A class="govuk-link" href={`/told?of=${props.whose}&${props.line.query}`}>
          {props.count}
          <span class="govuk-visually-hidden">
            {" "}
            {props.whose}: {props.line.words}
          </span>
        </A>
      </Show>
      <svg class="app-share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" fill="#dde3e6" />
        <rect width={share()} height="6" fill="#1d3d36" />
      </svg>
    </td>
  );
}

function Lines(props: {
  readonly caption: string;
  readonly lines: readonly Line[];
  readonly all: { readonly pupils: number; readonly parents: number };
}) {
  return (
    <table class="govuk-table app-told">
      <caption class="govuk-table__caption govuk-table__caption--m">{props.caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            <span class="govuk-visually-hidden">Where they stand</span>
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            Pupils
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            Parents
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        <For each={props.lines}>
          {(line) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {line.words}
              </th>
              <Count count={line.pupils} of={props.all.pupils} whose="pupils" line={line} />
              <Count count={line.parents} of={props.all.parents} whose="parents" line={line} />
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** The account in numbers, with bars. Every number opens its list. */
export function ToldTable(props: { readonly told: ToldView }) {
  const standings = () =>
    props.told.standings.map(({ standing, pupils, parents }): Line => {
      const query = `standing=${standing}`;
      return { key: standing, words: standingWords[standing], query, pupils, parents };
    });
  const steps = () =>
    props.told.steps
      .filter(({ pupils, parents }) => pupils + parents > 0)
      .map(({ step, pupils, parents }): Line => {
        const query = `step=${step}`;
        return { key: step, words: stepWords[step], query, pupils, parents };
      });
  return (
    <>
      <p class="govuk-body">
        <strong class="app-number">{props.told.untold.pupils}</strong>
        of {props.told.all.pupils} pupils have no parent who is told.{" "}
        <strong>{props.told.untold.parents}</strong> of {props.told.all.parents} parents are not
        told.
      </p>
      <p class="govuk-body">
        A pupil counts by the parent who is furthest. Sent or delivered is not told: told is who has
        read it, answered, or heard it from the school.
      </p>
      <Show
        when={steps().length > 0}
        fallback={<p class="govuk-body">Everybody is told. There is nothing to do.</p>}
      >
        <Lines caption="What to do for those not told" lines={steps()} all={props.told.all} />
      </Show>
      <Lines caption="Where everybody stands" lines={standings()} all={props.told.all} />
    </>
  );
}
