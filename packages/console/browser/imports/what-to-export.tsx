import { For } from "solid-js";

const columns: readonly (readonly [string, string])[] = [
  ["CHILD_FIRST_NAME, CHILD_LAST_NAME", "must be there"],
  ["CHILD_DATE_OF_BIRTH", "must be there: 31/01/2012, 2012-01-31 or 20120131"],
  ["CHILD_UPN, CHILD_YEAR_GROUP", "help to know a child again"],
  ["CHILD_PREFERRED_FIRST_NAME", "what the child is called, where that differs"],
  ["CHILD_ADDRESS_LINE_1, CHILD_TOWN, CHILD_POSTCODE", "for letters, and to tell namesakes apart"],
  ["PARENT_1_NAME to PARENT_6_NAME", "with _RELATIONSHIP, _EMAIL, _PHONE, _ADDRESS, _LANGUAGE"],
  ["PARENT_1_SAYS_NO", "a no you already hold: yes, or the ways (email; text)"],
  ["PARENT_1_COURT_ORDER", "anything but no stops messages until it is decided"],
];
const template = [
  "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_UPN,CHILD_YEAR_GROUP,CHILD_PREFERRED_FIRST_NAME,CHILD_ADDRESS_LINE_1,CHILD_ADDRESS_LINE_2,CHILD_TOWN,CHILD_POSTCODE",
  ...[1, 2].map((number) =>
    ["NAME", "RELATIONSHIP", "EMAIL", "PHONE", "ADDRESS", "LANGUAGE", "SAYS_NO", "COURT_ORDER"]
      .map((field) => `PARENT_${number}_${field}`)
      .join(","),
  ),
].join(",");
const templateUrl = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${template}\r\n`)}`;

/** What to export from one's own system: the columns by name, and a sheet with nothing but them. */
export function WhatToExport() {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">What to export from your system</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">
          Best is a OneRoster 1.1 or 1.2 export, or Microsoft School Data Sync 2.1, with dates of
          birth. Else a sheet with one row for each child:
        </p>
        <dl class="govuk-summary-list">
          <For each={columns}>
            {([name, what]) => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key app-anywhere">{name}</dt>
                <dd class="govuk-summary-list__value">{what}</dd>
              </div>
            )}
          </For>
        </dl>
        <p class="govuk-body">
          Or one row for each child and contact, with CONTACT_NAME and the others in place of
          PARENT_1_NAME. A sheet with other headers works too: you are asked once what they mean.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={templateUrl} download="pupils.csv">
            Download an empty sheet with these columns
          </a>
        </p>
      </div>
    </details>
  );
}
