import { Frame } from "../page/frame.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { Panel } from "../ui/panel.tsx";

/** After "I have read this, nothing to change". */
export function ReadThanksPage(props: { readonly school: SchoolFrame }) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school}>
      <Panel title={say("thanks.title")}>{say("thanks.noted")}</Panel>
      <p class="govuk-body">{say("thanks.any_day")}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/answer">
          {say("thanks.now")}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/report">
          {say("question.report")}
        </a>
      </p>
      <form method="post" action="/finish">
        <Button>{say("saved.finish")}</Button>
      </form>
    </Frame>
  );
}
