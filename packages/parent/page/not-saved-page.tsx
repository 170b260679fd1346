import { For } from "solid-js";
import { Button } from "../ui/button.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { Frame } from "./frame.tsx";
import { PhoneLink } from "./phone-link.tsx";
import type { SchoolFrame } from "./school-frame.ts";

export type NotSavedView = {
  /** Where the same form is sent again. */
  readonly action: string;
  /** What was typed, to be sent again. */
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** The page of a failed save: nothing that was typed is lost, and one button tries again. */
export function NotSavedPage(props: { readonly view: NotSavedView; readonly school: SchoolFrame }) {
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">Your answers were not saved</h1>
      <p class="govuk-body">
        Try again, or ring <PhoneLink phone={props.school.officePhone} />. You do not need to type
        it again. You can say no on the phone too.
      </p>
      <form method="post" action={props.view.action}>
        <For each={props.view.fields}>
          {([name, value]) => <input type="hidden" name={name} value={value} />}
        </For>
        <Button>Try again</Button>
      </form>
      <InsetText>{props.school.urgentHelp}</InsetText>
    </Frame>
  );
}
