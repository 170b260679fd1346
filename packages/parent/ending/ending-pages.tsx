import type { Instant, ObjectedWays } from "@elm-court/domain";
import { Show } from "solid-js";
import { noInWords } from "../earlier/ways-in-words.ts";
import { Frame } from "../page/frame.tsx";
import { RingSentence } from "../page/ring-sentence.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { Checkboxes } from "../ui/checkboxes.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { Panel } from "../ui/panel.tsx";
import type { StopOutcome } from "./stop-pending.ts";

type OnSchool = { readonly school: SchoolFrame };

export type EndNoView = {
  readonly noes: readonly {
    readonly number: string;
    readonly name: string;
    readonly no: ObjectedWays;
  }[];
  readonly error?: "choose" | undefined;
};

/** "Take back a no": which, and what happens then. */
export function EndNoPage(props: OnSchool & { readonly view: EndNoView }) {
  const { say } = props.school.words;
  const error = () => props.view.error && say("end_no.choose");
  return (
    <Frame school={props.school} back="/earlier">
      <ErrorSummary
        focus
        title={say("frame.problem")}
        errors={error() === undefined ? [] : [{ href: "#child", text: error() ?? "" }]}
      />
      <h1 class="govuk-heading-l">{say("end_no.title")}</h1>
      <Show
        when={props.view.noes.length > 0}
        fallback={<p class="govuk-body">{say("earlier.no_no")}</p>}
      >
        <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
          <li>{say("end_no.day")}</li>
          <li>{say("end_no.email")}</li>
          <li>{say("end_no.others")}</li>
        </ul>
        <form method="post" action="/end-no" novalidate>
          <Checkboxes
            name="child"
            legend={say("end_no.which")}
            legendSize="m"
            error={error()}
            errorPrefix={say("frame.error")}
            chosen={[]}
            items={props.view.noes.map(({ number, name, no }) => ({
              value: number,
              text: name,
              hint: say("end_no.for", { ways: noInWords(props.school, no) }),
            }))}
          />
          <Button variant="warning">{say("end_no.button")}</Button>
        </form>
      </Show>
      <p class="govuk-body">
        <RingSentence text="end_no.some" school={props.school} />
      </p>
    </Frame>
  );
}

export type EndingPendingView = { readonly until: Instant };

/** While a wish to take a no back waits. */
export function EndingPendingPage(props: OnSchool & { readonly view: EndingPendingView }) {
  const { say, dateOf, timeOf } = props.school.words;
  const until = () => ({ date: dateOf(props.view.until), time: timeOf(props.view.until) });
  return (
    <Frame school={props.school}>
      <Panel title={say("end_no.pending.title")}>{say("end_no.pending.until", until())}</Panel>
      <p class="govuk-body">{say("end_no.pending.told")}</p>
      <form method="post" action="/end-no/stop">
        <Button>{say("stop.button")}</Button>
      </form>
      <p class="govuk-body">{say("end_no.pending.stays")}</p>
      <form method="post" action="/finish">
        <Button variant="secondary">{say("saved.finish")}</Button>
      </form>
    </Frame>
  );
}

/** For a week after a wish was stopped. */
export function EndingNotNowPage(props: OnSchool) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school} back="/earlier">
      <h1 class="govuk-heading-l">{say("end_no.not_now.title")}</h1>
      <p class="govuk-body">
        <RingSentence text="end_no.not_now" school={props.school} />
      </p>
      <InsetText>{say("end_no.not_now.counts")}</InsetText>
    </Frame>
  );
}

export type StopView = { readonly action: string };

/** "Stop this", from the email: one button, no code, and nothing about anybody. */
export function StopPage(props: OnSchool & { readonly view: StopView }) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">{say("stop.title")}</h1>
      <p class="govuk-body">{say("stop.what")}</p>
      <form method="post" action={props.view.action}>
        <Button>{say("stop.button")}</Button>
      </form>
      <p class="govuk-body">
        <RingSentence text="stop.ring" school={props.school} />
      </p>
    </Frame>
  );
}

export type EndingStoppedView = {
  readonly outcome: StopOutcome;
  /** Where to say no again without a session; `undefined` in a session. */
  readonly action: string | undefined;
};

/** What came of stopping. */
export function EndingStoppedPage(props: OnSchool & { readonly view: EndingStoppedView }) {
  const { say } = props.school.words;
  const title = () => say(`stop.${props.view.outcome}.title`);
  return (
    <Frame school={props.school}>
      <Show
        when={props.view.outcome === "stopped"}
        fallback={<h1 class="govuk-heading-l">{title()}</h1>}
      >
        <Panel title={title()}>{say("stop.stopped.nothing_taken")}</Panel>
      </Show>
      <p class="govuk-body">
        <RingSentence text={`stop.${props.view.outcome}`} school={props.school} />
      </p>
      <Show
        when={props.view.action}
        fallback={
          <p class="govuk-body">
            <a class="govuk-link" href="/answer">
              {say("earlier.again")}
            </a>
          </p>
        }
      >
        {(action) => (
          <form method="post" action={action()}>
            <Button name="do" value="answer" variant="secondary">
              {say("stop.say_no")}
            </Button>
          </form>
        )}
      </Show>
    </Frame>
  );
}
