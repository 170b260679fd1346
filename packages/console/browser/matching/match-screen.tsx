import type { CandidateView, ToMatchView } from "@elm-court/contract";
import { A } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { useApp } from "../api/app-context.ts";
import { createLoaded } from "../api/create-loaded.ts";
import { dayInWords, momentInWords } from "../api/in-words.ts";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { pupilInWords } from "../urgent/pupil-picker.tsx";
import { MatchForm } from "./match-form.tsx";

const whys: Readonly<Record<ToMatchView["why"], string>> = {
  not_on_record: "Somebody who is not on record says no. It counts until somebody has decided.",
  by_mistake: "Who took it down says that it was a mistake. It counts until somebody has decided.",
  asked_less:
    "They asked for less, by telephone or without a signature. The no stands: ring them, and ask for a signed slip.",
};

function candidateIn(one: CandidateView): string {
  return [
    ...(one.sameName ? ["the same name"] : []),
    ...(one.theirLink ? ["it came by their link or slip"] : []),
    one.kind.replaceAll("_", " "),
    ...(one.livesWith === "yes" ? ["lives with the child"] : []),
    one.email ?? "no email",
    one.phone ?? "no telephone",
    ...(one.saysNo ? ["says no too"] : []),
  ].join(", ");
}

function Answer(props: {
  readonly answer: ToMatchView;
  readonly isSenior: boolean;
  readonly onSaved: (what: string) => void;
}) {
  const name = () => pupilInWords(props.answer.pupil);
  return (
    <section
      class="app-card"
      classList={{ "app-card--late": props.answer.isLate }}
      aria-label={`${props.answer.respondent} about ${name()}`}
    >
      <p class="govuk-body">
        <strong>{props.answer.respondent}</strong> about {name()}
        <br />
        No to: {props.answer.ways}. Since {momentInWords(props.answer.since)}.
        <Show when={props.answer.dueOn}>
          {(on) => (
            <>
              <br />
              <strong>{props.answer.isLate ? "Late: it was due" : "Due"}</strong> by{" "}
              {dayInWords(on())}.
            </>
          )}
        </Show>
      </p>
      <p class="govuk-body">{whys[props.answer.why]}</p>
      <Show when={props.answer.candidates.length > 0}>
        <h2 class="govuk-heading-s">Parents on record for the child</h2>
        <dl class="govuk-summary-list">
          <For each={props.answer.candidates}>
            {(one) => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{one.name}</dt>
                <dd class="govuk-summary-list__value">{candidateIn(one)}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <Show
        when={props.isSenior}
        fallback={
          <p class="govuk-body">
            <A class="govuk-link" href={`/family/${props.answer.pupil.id}`}>
              Open the pupil
              <span class="govuk-visually-hidden">: {props.answer.pupil.name}</span>
            </A>
            {props.answer.why === "asked_less"
              ? ""
              : ". The head or the safeguarding lead decides."}
          </p>
        }
      >
        <Show
          when={props.answer.why === "not_on_record"}
          fallback={
            <p class="govuk-body">
              <A class="govuk-link" href={`/pupil/${props.answer.pupil.id}`}>
                Open the pupil
                <span class="govuk-visually-hidden">: {props.answer.pupil.name}</span>
              </A>
            </p>
          }
        >
          <MatchForm answer={props.answer} onSaved={props.onSaved} />
        </Show>
      </Show>
    </section>
  );
}

/** Answers to match: of people not on record, taken down by mistake, or that asked for less. Those due first stand in front. */
export function MatchScreen() {
  const { me } = useApp();
  const { answer, again } = createLoaded<{ readonly answers: readonly ToMatchView[] }>(
    () => "/answers/to-match",
  );
  const [done, setDone] = createSignal("");
  const isSenior = () => me.roles.some((role) => role === "head" || role === "safeguarding_lead");
  return (
    <>
      <Heading text="Answers to match" />
      <p class="govuk-body" role="status">
        {done()}
      </p>
      <Loaded of={answer()} what="the answers" again={again}>
        {(found) => (
          <Show
            when={found().answers.length > 0}
            fallback={<p class="govuk-body">There is nothing to look at.</p>}
          >
            <For each={found().answers}>
              {(one) => (
                <Answer
                  answer={one}
                  isSenior={isSenior()}
                  onSaved={(what) => {
                    setDone(what);
                    again();
                  }}
                />
              )}
            </For>
          </Show>
        )}
      </Loaded>
    </>
  );
}
