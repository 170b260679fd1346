import { Frame } from "../page/frame.tsx";
import { PhoneLink } from "../page/phone-link.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";

/** What asking for paper is not: an email's "stop" could be meant as either (product behaviour 9). */
function NotANo(props: { readonly school: SchoolFrame }) {
  return (
    <p class="govuk-body">
      This does not say no to messages to your child. To say no, use the link in our email, or ring
      the school office on <PhoneLink phone={props.school.officePhone} />.
    </p>
  );
}

export type PaperView = { readonly action: string };

/** "Send me paper instead of email", with one button. */
export function PaperPage(props: { readonly view: PaperView; readonly school: SchoolFrame }) {
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">Send me paper instead of email</h1>
      <p class="govuk-body">We will stop sending you email about this. We will send letters.</p>
      <NotANo school={props.school} />
      <form method="post" action={props.view.action}>
        <Button>Send me paper</Button>
      </form>
    </Frame>
  );
}

/** After it. */
export function PaperSavedPage(props: { readonly school: SchoolFrame }) {
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">We will send you paper</h1>
      <p class="govuk-body">We will not send you email about this any more.</p>
      <NotANo school={props.school} />
    </Frame>
  );
}
