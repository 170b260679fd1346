import type { Explanation } from "@elm-court/domain";
import { For, Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { PhoneLink } from "../page/phone-link.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { Rules } from "./rules.tsx";

export type ReadView = {
  readonly explanation: Explanation;
  /** Where the buttons lead; `undefined` on the public page, which has none. */
  readonly action: string | undefined;
  readonly error?: string | undefined;
};

/** The explanation (clause 5.1), with nothing on it about any child or parent. */
export function ReadPage(props: { readonly view: ReadView; readonly school: SchoolFrame }) {
  const error = () => props.view.error;
  return (
    <Frame school={props.school}>
      <ErrorSummary
        focus
        errors={error() === undefined ? [] : [{ href: "#buttons", text: error() ?? "" }]}
      />
      <p class="govuk-body">
        {props.view.explanation.otherLanguages} <PhoneLink phone={props.school.officePhone} />
      </p>
      <h1 class="govuk-heading-l">{props.view.explanation.title}</h1>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <For each={props.view.explanation.points}>{(point) => <li>{point.text}</li>}</For>
      </ul>
      <Show when={props.view.action}>
        <Button form="buttons" name="do" value="answer">
          Answer now
        </Button>
      </Show>
      <Rules explanation={props.view.explanation} />
      <Show
        when={props.view.action}
        fallback={
          <InsetText>
            To say no, use the link that we sent you. Or ring the school office on{" "}
            <PhoneLink phone={props.school.officePhone} />.
          </InsetText>
        }
      >
        {(action) => (
          <form method="post" action={action()} id="buttons" class="govuk-button-group">
            <Button name="do" value="answer">
              Answer now
            </Button>
            <Button name="do" value="read" variant="secondary">
              I have read this, nothing to change
            </Button>
          </form>
        )}
      </Show>
    </Frame>
  );
}
