import { InsetText } from "../ui/inset-text.tsx";
import { Frame } from "./frame.tsx";
import { type NoticeReason, notices } from "./notice.ts";
import { PhoneLink } from "./phone-link.tsx";
import type { SchoolFrame } from "./school-frame.ts";

export type NoticeView = { readonly reason: NoticeReason };

/** A page that says what went another way, whom to ring, and what to do if a child is in danger. */
export function NoticePage(props: { readonly view: NoticeView; readonly school: SchoolFrame }) {
  const notice = () => notices[props.view.reason];
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">{notice().title}</h1>
      <p class="govuk-body">{notice().text}</p>
      <p class="govuk-body">
        You can ring the school office on <PhoneLink phone={props.school.officePhone} />. You can
        say no on the phone too.
      </p>
      <InsetText>{props.school.urgentHelp}</InsetText>
    </Frame>
  );
}
