import type { SetUpView } from "@elm-court/contract";
import type { HeldNoes, ReadinessPart, WayConnection } from "@elm-court/domain";
import { For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { momentInWords } from "../api/in-words.ts";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { NoesForm } from "./noes-form.tsx";

const missingWords: Readonly<Record<ReadinessPart, string>> = {
  urgent_numbers: "The safeguarding lead's name and numbers are not set.",
  ways_used: "No way of contact is set.",
  noes_held: "Nobody has said what became of the noes that the school held before.",
};
const noesWords: Readonly<Record<HeldNoes, string>> = {
  brought_in: "all of them are brought in",
  none_held: "the school held none",
};
const connectionWords: Readonly<Record<WayConnection, string>> = {
  refuses_by_itself: "Refuses by itself: its tool does not send where the answer is no.",
  staff_look: "Staff must look: its tool asks, but nothing shows that it refuses by itself.",
  not_connected: "Not connected: staff must look here before they send.",
};

function Row(props: { readonly name: string; readonly value: string }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{props.name}</dt>
      <dd class="govuk-summary-list__value">{props.value}</dd>
    </div>
  );
}

function Details(props: { readonly view: SetUpView; readonly again: () => void }) {
  return (
    <>
      <Show
        when={props.view.missing.length > 0}
        fallback={
          <p class="govuk-body">
            <strong class="govuk-tag govuk-tag--green">Ready</strong> Staff tools get answers.
          </p>
        }
      >
        <div class="govuk-inset-text app-not-saved">
          <p class="govuk-body">
            <strong>Not ready.</strong> Every answer to a staff tool is no, until this is done:
          </p>
          <ul class="govuk-list govuk-list--bullet">
            <For each={props.view.missing}>{(part) => <li>{missingWords[part]}</li>}</For>
          </ul>
        </div>
      </Show>
      <h2 class="govuk-heading-m">Noes that the school held before</h2>
      <Show
        when={props.view.confirmed}
        fallback={<p class="govuk-body">Nobody has said anything of them yet.</p>}
      >
        {(said) => (
          <p class="govuk-body">
            {said().by} said on {momentInWords(said().at)}: {noesWords[said().noes]}.
          </p>
        )}
      </Show>
      <NoesForm onSaved={props.again} />
      <h2 class="govuk-heading-m">Ways staff can message</h2>
      <ul class="govuk-list">
        <For each={props.view.ways}>
          {(way) => (
            <li class="app-card">
              <strong>{way.name}</strong>
              <br />
              {connectionWords[way.connection]}
            </li>
          )}
        </For>
      </ul>
      <h2 class="govuk-heading-m">The school</h2>
      <dl class="govuk-summary-list">
        <Row name="Name" value={props.view.schoolName} />
        <Row name="Office" value={`${props.view.officePhone}, ${props.view.officeEmail}`} />
        <Row name="Safeguarding lead" value={props.view.leadName} />
        <Row name="By day" value={props.view.dayPhone} />
        <Row name="By night" value={props.view.nightPhone ?? "None: the pages say so"} />
        <Row name="The question is not about" value={props.view.notAbout.join("; ")} />
      </dl>
      <p class="govuk-body">
        These stand in every refusal, also while nothing else answers, so they are changed with the
        product and not here. Ask whoever runs it.
      </p>
    </>
  );
}

/** How the school is set up, and what is missing before it goes live. */
export function SetUpScreen() {
  const { answer, again } = createLoaded<SetUpView>(() => "/set-up");
  return (
    <>
      <Heading text="Set up" />
      <Loaded of={answer()} what="how the school is set up" again={again}>
        {(found) => <Details view={found()} again={again} />}
      </Loaded>
    </>
  );
}
