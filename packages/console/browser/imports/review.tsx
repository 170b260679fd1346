import type { ImportView } from "@elm-court/contract";
import { For, Show } from "solid-js";
import { List } from "./list.tsx";
import { SaveForm } from "./save-form.tsx";

type Summary = NonNullable<ImportView["summary"]>;

const year = (yearGroup: string): string =>
  yearGroup === "" ? "No year group" : `Year ${yearGroup}`;

function Counts(props: { readonly summary: Summary }) {
  const rows = () =>
    [
      ["New", props.summary.new],
      ["Changed", props.summary.changed],
      ["Already here", props.summary.alreadyHere],
      ["Said twice, counted once", props.summary.repeated],
      ["Held back: not saved until put right", props.summary.heldBack],
      ["Other rows", props.summary.others],
      ["Blank", props.summary.blank],
    ] as const;
  return (
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--m">
        {props.summary.inFile} rows, read as {props.summary.readAs}
      </caption>
      <tbody class="govuk-table__body">
        <For each={rows().filter(([, count]) => count > 0)}>
          {([name, count]) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {name}
              </th>
              <td class="govuk-table__cell govuk-table__cell--numeric">{count}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Years(props: { readonly summary: Summary }) {
  return (
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--m">Pupils by year group</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            Year group
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            In the file
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            Here before
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        <For each={props.summary.years}>
          {(one) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {year(one.yearGroup)}
                {one.inFile > 0 && one.inFile < one.onRoster ? ": look, fewer than before" : ""}
              </th>
              <td class="govuk-table__cell govuk-table__cell--numeric">{one.inFile}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{one.onRoster}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** What a file would change: the numbers, the lists behind them, what must be put right, and the form that saves it. */
export function Review(props: { readonly view: ImportView; readonly again: () => void }) {
  return (
    <Show when={props.view.summary}>
      {(summary) => (
        <>
          <Show when={props.view.changedSince}>
            <div class="govuk-inset-text" role="alert">
              <p class="govuk-body">
                Nothing was saved: the school's records changed since you looked. These are the
                numbers now.
              </p>
            </div>
          </Show>
          <Counts summary={summary()} />
          <Show when={summary().heldBackNoes.length > 0}>
            <div class="govuk-inset-text" role="alert">
              <p class="govuk-body">
                A no is, or may be, in row {summary().heldBackNoes.join(", ")}, and is not recorded,
                because nobody can be sure which child it is. Put it right today.
              </p>
            </div>
          </Show>
          <Show when={summary().problems > 0}>
            <p class="govuk-body">
              <a
                class="govuk-link"
                href={`/console/api/imports/${props.view.id}/problems`}
                download="rows-to-put-right.csv"
              >
                Download {summary().problems === 1 ? "1 problem" : `${summary().problems} problems`}{" "}
                to put right
              </a>
            </p>
          </Show>
          <For each={props.view.lists}>
            {(list, place) => <List id={props.view.id} place={place()} {...list} />}
          </For>
          <Years summary={summary()} />
          <Show when={props.view.status === "ready"}>
            <SaveForm id={props.view.id} summary={summary()} again={props.again} />
          </Show>
        </>
      )}
    </Show>
  );
}
