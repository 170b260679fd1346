import { explanation, type ExplanationPart } from "@elm-court/domain";
import { For, Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { RingSentence } from "../page/ring-sentence.tsx";
import { RingUs } from "../page/ring-us.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { Rules } from "./rules.tsx";

export type ReadView = {
  /** Where the buttons lead; `undefined` on the public page, which has none. */
  readonly action: string | undefined;
  /** What has changed since this parent was last told, first on the page. */
  readonly news?: readonly ExplanationPart[] | undefined;
  /** A form came without a button. */
  readonly error?: "choose" | undefined;
};

/** The explanation (clause 5.1), with nothing on it about any child or parent. */
export function ReadPage(props: { readonly view: ReadView; readonly school: SchoolFrame }) {
  const { say } = props.school.words;
  const errors = () =>
    props.view.error === undefined ? [] : [{ href: "#buttons", text: say("read.choose") }];
  return (
    <Frame school={props.school}>
      <ErrorSummary focus title={say("frame.problem")} errors={errors()} />
      <RingUs school={props.school} />
      <h1 class="govuk-heading-l">{say("explanation.title")}</h1>
      <Show when={props.view.news?.length}>
        <InsetText>
          <h2 class="govuk-heading-m">{say("read.changed")}</h2>
          <ul class="govuk-list govuk-list--spaced">
            <For each={props.view.news}>{(part) => <li>{say(part)}</li>}</For>
          </ul>
        </InsetText>
      </Show>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <For each={explanation.points}>{({ id }) => <li>{say(`point.${id}`)}</li>}</For>
      </ul>
      <Show when={props.view.action}>
        <Button form="buttons" name="do" value="answer">
          {say("read.answer")}
        </Button>
      </Show>
      <Rules school={props.school} />
      <Show
        when={props.view.action}
        fallback={
          <InsetText>
            <p>
              <RingSentence text="read.public" school={props.school} />
            </p>
            <a class="govuk-link" href="/start">
              {say("notice.start")}
            </a>
          </InsetText>
        }
      >
        {(action) => (
          <form
            method="post"
            action={`${action()}?lang=${props.school.words.language.id}`}
            id="buttons"
            class="govuk-button-group"
          >
            <Button name="do" value="answer">
              {say("read.answer")}
            </Button>
            <Button name="do" value="read" variant="secondary">
              {say("read.nothing")}
            </Button>
          </form>
        )}
      </Show>
    </Frame>
  );
}
