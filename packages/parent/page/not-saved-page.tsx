import { For } from "solid-js";
import { Button } from "../ui/button.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { Frame } from "./frame.tsx";
import { RingSentence } from "./ring-sentence.tsx";
import { type SchoolFrame, urgentWords } from "./school-frame.ts";

export type NotSavedView = {
  /** Where the same form is sent again. */
  readonly action: string;
  /** What was typed, to be sent again. */
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** The page of a failed save: nothing that was typed is lost, and one button tries again. */
export function NotSavedPage(props: { readonly view: NotSavedView; readonly school: SchoolFrame }) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">{say("not_saved.title")}</h1>
      <p class="govuk-body">
        <RingSentence text="not_saved.again" school={props.school} />
      </p>
      <form method="post" action={props.view.action}>
        <For each={props.view.fields}>
          {([name, value]) => <input type="hidden" name={name} value={value} />}
        </For>
        <Button>{say("not_saved.button")}</Button>
      </form>
      <InsetText>{urgentWords(props.school)}</InsetText>
    </Frame>
  );
}
