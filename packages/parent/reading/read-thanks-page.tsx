import { Frame } from "../page/frame.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { Panel } from "../ui/panel.tsx";

/** After "I have read this, nothing to change". */
export function ReadThanksPage(props: { readonly school: SchoolFrame }) {
  return (
    <Frame school={props.school}>
      <Panel title="Thank you">We have noted that you read this.</Panel>
      <p class="govuk-body">You can say no any day with the same link.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/answer">
          Say no now
        </a>
      </p>
      <form method="post" action="/finish">
        <Button>Finish and close</Button>
      </form>
    </Frame>
  );
}
