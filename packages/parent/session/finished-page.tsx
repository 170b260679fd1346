import { Frame } from "../page/frame.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";

/** After "Finish and close". */
export function FinishedPage(props: { readonly school: SchoolFrame }) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">{say("finished.title")}</h1>
      <p class="govuk-body">{say("finished.nobody")}</p>
      <p class="govuk-body">{say("thanks.any_day")}</p>
    </Frame>
  );
}
