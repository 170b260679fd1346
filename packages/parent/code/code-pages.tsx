import { Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { RingSentence } from "../page/ring-sentence.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Sentence } from "../page/sentence.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Input } from "../ui/input.tsx";
import { InsetText } from "../ui/inset-text.tsx";

type OnSchool = { readonly school: SchoolFrame };

function NoNeedsNoCode(props: OnSchool) {
  const { words } = props.school;
  return (
    <InsetText>
      <Sentence
        text={words.open("code.no_needs_none")}
        parts={{
          link: () => (
            <a class="govuk-link" href="/answer">
              {words.say("code.say_no")}
            </a>
          ),
        }}
      />
    </InsetText>
  );
}

export type AskCodeView = {
  /** False where no code can be emailed to this parent alone: the page says what else there is, and not why. */
  readonly byEmail: boolean;
};

/** "Show that it is you": what a code is for, and how to get one. */
export function AskCodePage(props: OnSchool & { readonly view: AskCodeView }) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school} back="/answer">
      <h1 class="govuk-heading-l">{say("code.ask.title")}</h1>
      <p class="govuk-body">{say("code.ask.why")}</p>
      <Show
        when={props.view.byEmail}
        fallback={
          <p class="govuk-body">
            <RingSentence text="code.ask.by_phone" school={props.school} />
          </p>
        }
      >
        <p class="govuk-body">{say("code.ask.by_email")}</p>
        <form method="post" action="/code">
          <Button>{say("code.ask.button")}</Button>
        </form>
        <p class="govuk-body">
          <RingSentence text="code.ask.old_address" school={props.school} />
        </p>
      </Show>
      <NoNeedsNoCode school={props.school} />
    </Frame>
  );
}

/** `shape`: it cannot be a code. `gone`: there is none any more. */
export type CodeError = "shape" | "wrong" | "gone";
export type TypeCodeView = { readonly error?: CodeError | undefined };

/** "Type the code". */
export function TypeCodePage(props: OnSchool & { readonly view: TypeCodeView }) {
  const { say } = props.school.words;
  const error = () => props.view.error && say(`code.${props.view.error}`);
  return (
    <Frame school={props.school} back="/code">
      <ErrorSummary
        focus
        title={say("frame.problem")}
        errors={error() === undefined ? [] : [{ href: "#code", text: error() ?? "" }]}
      />
      <h1 class="govuk-heading-l">{say("code.type.title")}</h1>
      <p class="govuk-body">{say("code.type.sent")}</p>
      <form method="post" action="/code/type" novalidate>
        <Input
          name="code"
          label={say("code.type.label")}
          hint={say("code.type.hint")}
          error={error()}
          errorPrefix={say("frame.error")}
          inputMode="numeric"
          autocomplete="one-time-code"
        />
        <Button>{say("question.continue")}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/code">
          {say("code.type.new")}
        </a>
      </p>
      <NoNeedsNoCode school={props.school} />
    </Frame>
  );
}

export type CodeWaitView = { readonly why: "locked" | "sent_often" };

/** After too many codes, typed or sent: only what a code opens is shut. */
export function CodeWaitPage(props: OnSchool & { readonly view: CodeWaitView }) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">{say(`code.${props.view.why}.title`)}</h1>
      <p class="govuk-body">{say(`code.${props.view.why}`)}</p>
      <p class="govuk-body">
        <RingSentence text="code.not_you" school={props.school} />
      </p>
      <NoNeedsNoCode school={props.school} />
    </Frame>
  );
}
