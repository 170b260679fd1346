import type { ReportView } from "@elm-court/contract";
import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { momentInWords } from "../api/in-words.ts";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";

function Report(props: { readonly report: ReportView }) {
  const said = () =>
    [
      ["What", props.report.what],
      ["When", props.report.when],
      ["Ring", props.report.phone],
    ].filter(([, words]) => words !== "");
  return (
    <section class="app-card" aria-label={`Report of ${props.report.parent.name}`}>
      <p class="govuk-body">
        <strong>{props.report.parent.name}</strong>, {momentInWords(props.report.sentAt)}
        <br />
        <Show when={props.report.pupils.length > 0} fallback="They did not say about whom.">
          About{" "}
          <For each={props.report.pupils}>
            {(one, place) => (
              <>
                {place() === 0 ? "" : ", "}
                <A class="govuk-link" href={`/pupil/${one.id}`}>
                  {one.name}
                </A>
              </>
            )}
          </For>
        </Show>
      </p>
      <p class="govuk-body app-as-written">{props.report.seen}</p>
      <For each={said()}>
        {([what, words]) => (
          <p class="govuk-body">
            {what}: {words}
          </p>
        )}
      </For>
    </section>
  );
}

/** What parents reported of contacts, the latest first. That one looks is written down. */
export function ReportsScreen() {
  const { answer, again } = createLoaded<{ readonly reports: readonly ReportView[] }>(
    () => "/reports",
  );
  return (
    <>
      <Heading text="Reports from parents" />
      <p class="govuk-body">
        Nobody but the safeguarding lead and the head sees these. That you look is written down.
      </p>
      <Loaded of={answer()} what="the reports" again={again}>
        {(found) => (
          <Show
            when={found().reports.length > 0}
            fallback={<p class="govuk-body">No parent has reported anything.</p>}
          >
            <For each={found().reports}>{(report) => <Report report={report} />}</For>
          </Show>
        )}
      </Loaded>
    </>
  );
}
