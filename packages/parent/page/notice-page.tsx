import { Show } from "solid-js";
import { InsetText } from "../ui/inset-text.tsx";
import { Frame } from "./frame.tsx";
import type { NoticeReason } from "./notice.ts";
import { RingSentence } from "./ring-sentence.tsx";
import { type SchoolFrame, urgentWords } from "./school-frame.ts";

export type NoticeView = { readonly reason: NoticeReason };

/** Whether it may be a link that was lost or stopped: there is another way in. */
const isLost = (reason: NoticeReason): boolean =>
  reason === "not_found" || reason === "session_gone";

/** A page that says what went another way, whom to ring, and what to do if a child is in danger. */
export function NoticePage(props: { readonly view: NoticeView; readonly school: SchoolFrame }) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">{say(`notice.${props.view.reason}.title`)}</h1>
      <p class="govuk-body">{say(`notice.${props.view.reason}`)}</p>
      <Show when={isLost(props.view.reason)}>
        <p class="govuk-body">
          <a class="govuk-link" href="/start">
            {say("notice.start")}
          </a>
        </p>
      </Show>
      <p class="govuk-body">
        <RingSentence text="notice.ring" school={props.school} />
      </p>
      <InsetText>{urgentWords(props.school)}</InsetText>
    </Frame>
  );
}
