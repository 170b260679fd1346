import type { Channel, Instant, ListedReason } from "@elm-court/domain";
import { For, Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { RingSentence } from "../page/ring-sentence.tsx";
import { type SchoolFrame, wayName } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { SummaryList } from "../ui/summary-list.tsx";

type Line = {
  readonly at: Instant;
  readonly channel: Channel;
  readonly reason: ListedReason;
  /** `undefined` where the school has no name for them any more. */
  readonly staffName: string | undefined;
};

export type ContactsView = {
  /** False while the safeguarding lead has the list turned off. */
  readonly isOn: boolean;
  readonly children: readonly { readonly name: string; readonly lines: readonly Line[] }[];
};

/** "Who has messaged my child": never a word of a message, and never every message. */
export function ContactsPage(props: { readonly view: ContactsView; readonly school: SchoolFrame }) {
  const { say, dateOf, timeOf } = props.school.words;
  const rowsOf = (lines: readonly Line[]) =>
    lines.map(({ at, channel, reason, staffName }) => ({
      key: say("saved.when", { date: dateOf(at), time: timeOf(at) }),
      value: say("contacts.line", {
        name: staffName ?? say("contacts.unknown"),
        way: wayName(props.school, channel),
        reason: say(`contacts.reason.${reason}`),
      }),
    }));
  return (
    <Frame school={props.school} back="/earlier">
      <h1 class="govuk-heading-l">{say("contacts.title")}</h1>
      <Show
        when={props.view.isOn}
        fallback={
          <p class="govuk-body">
            <RingSentence text="contacts.off" school={props.school} />
          </p>
        }
      >
        <For each={props.view.children}>
          {({ name, lines }) => (
            <section>
              <h2 class="govuk-heading-m">{name}</h2>
              <Show
                when={lines.length > 0}
                fallback={<p class="govuk-body">{say("contacts.none")}</p>}
              >
                <SummaryList rows={rowsOf(lines)} />
              </Show>
            </section>
          )}
        </For>
        <InsetText>{say("contacts.not_all")}</InsetText>
      </Show>
      <p class="govuk-body">
        {say("contacts.worry")}{" "}
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
