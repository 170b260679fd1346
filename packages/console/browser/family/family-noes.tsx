import type { ActivityView, StandingNoView } from "@elm-court/contract";
import { For, Show } from "solid-js";
import { dayInWords, momentInWords } from "../api/in-words.ts";

/** The noes that stand. Staff are told that there is one, never whose. */
export function FamilyNoes(props: { readonly noes: readonly StandingNoView[] }) {
  return (
    <Show when={props.noes.length > 0} fallback={<p class="govuk-body">Nobody objects.</p>}>
      <For each={props.noes}>
        {(one) => (
          <p class="app-card govuk-body">
            <strong>{one.respondent}</strong>
            <br />
            No to: {one.ways}. Since {momentInWords(one.since)}.
            <Show when={one.underReview}>
              <br />
              {one.doubted
                ? "Taken down by mistake, says who took it down. "
                : "Somebody must look whose it is. "}
              It counts until then
              <Show when={one.dueOn}>{(on) => <>, by {dayInWords(on())}</>}</Show>.
            </Show>
          </p>
        )}
      </For>
      <p class="govuk-body">Staff see only that they may not, never whose no it is.</p>
    </Show>
  );
}

/** What happened, the latest first. */
export function FamilyActivity(props: { readonly activity: readonly ActivityView[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      <For each={props.activity}>
        {(one) => (
          <li>
            {momentInWords(one.at)}: {one.words}
          </li>
        )}
      </For>
    </ul>
  );
}
