import { Frame } from "../page/frame.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";

/** After "Finish and close". */
export function FinishedPage(props: { readonly school: SchoolFrame }) {
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">You can close this page</h1>
      <p class="govuk-body">No one can see your answers on this phone or computer now.</p>
      <p class="govuk-body">You can say no any day with the same link.</p>
    </Frame>
  );
}
