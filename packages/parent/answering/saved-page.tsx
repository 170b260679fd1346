import { For, Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { PhoneLink } from "../page/phone-link.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { Panel } from "../ui/panel.tsx";

export type SavedChild = {
  readonly name: string;
  readonly said: "nothing" | "all" | { readonly allowed: readonly string[] };
};

export type SavedView = {
  /** "3 March 2026". */
  readonly on: string;
  /** "14:02". */
  readonly clock: string;
  readonly children: readonly SavedChild[];
  readonly bySomeoneElse: boolean;
  /** What holds whatever was said: the clauses 5.2 and 6.2 in plain words. */
  readonly always: readonly string[];
};

function holds(child: SavedChild): string {
  if (child.said === "nothing") return `You do not object to messages to ${child.name}.`;
  if (child.said === "all") return `You said no. Staff must not message ${child.name} in any way.`;
  return `You allow: ${child.said.allowed.join(", ")}. Staff must not use any other way for ${child.name}.`;
}

/**
 * "Your answers are saved". The same whether or not anybody else has objected, and whether or not this person did before: what was
 * said earlier is not shown to whoever holds the link (product behaviour 2).
 */
export function SavedPage(props: { readonly view: SavedView; readonly school: SchoolFrame }) {
  const view = () => props.view;
  return (
    <Frame school={props.school}>
      <Panel title="Your answers are saved">
        {view().on} at {view().clock}
      </Panel>
      <For each={view().children}>
        {(child) => (
          <>
            <h2 class="govuk-heading-m">{child.name}</h2>
            <p class="govuk-body">{holds(child)}</p>
          </>
        )}
      </For>
      <Show when={view().children.some((child) => child.said !== "all")}>
        <InsetText>
          If you said no before, that no still stands. To change a no to a yes, ring the school
          office on <PhoneLink phone={props.school.officePhone} /> or send a signed letter.
        </InsetText>
      </Show>
      <Show when={view().bySomeoneElse}>
        <p class="govuk-body">
          We need to check who you are. If you said no, your no counts while we do that.
        </p>
      </Show>
      <h2 class="govuk-heading-m">What happens now</h2>
      <p class="govuk-body">
        This counts from now. A message sent before {view().clock} may still arrive.
      </p>
      <p class="govuk-body">We must keep each child safe. So some things stay the same for all:</p>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <For each={view().always}>{(text) => <li>{text}</li>}</For>
      </ul>
      <p class="govuk-body">
        You can say no any day with the same link. Or{" "}
        <a class="govuk-link" href="/answer">
          answer again now
        </a>
        .
      </p>
      <form method="post" action="/finish">
        <Button>Finish and close</Button>
      </form>
    </Frame>
  );
}
