import { Frame } from "../page/frame.tsx";
import { RingSentence } from "../page/ring-sentence.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";

/** What asking for paper is not: an email's "stop" could be meant as either (product behaviour 9). */
function NotANo(props: { readonly school: SchoolFrame }) {
  return (
    <p class="govuk-body">
      <RingSentence text="paper.not_a_no" school={props.school} />
    </p>
  );
}

export type PaperView = { readonly action: string };

/** "Send me paper instead of email", with one button. */
export function PaperPage(props: { readonly view: PaperView; readonly school: SchoolFrame }) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">{say("paper.title")}</h1>
      <p class="govuk-body">{say("paper.what")}</p>
      <NotANo school={props.school} />
      <form method="post" action={props.view.action}>
        <Button>{say("paper.button")}</Button>
      </form>
    </Frame>
  );
}

/** After it. */
export function PaperSavedPage(props: { readonly school: SchoolFrame }) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">{say("paper.saved.title")}</h1>
      <p class="govuk-body">{say("paper.saved")}</p>
      <NotANo school={props.school} />
    </Frame>
  );
}
