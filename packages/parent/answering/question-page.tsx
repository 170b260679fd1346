import { For, Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { Radios } from "../ui/radios.tsx";

export type QuestionView = {
  /** "Amira and Yusuf". */
  readonly children: string;
  readonly severalChildren: boolean;
  /** The ways in use, by the names that people know. */
  readonly ways: readonly string[];
  readonly notAbout: readonly string[];
  /** "3 March 2026", on a later visit. What was said is never shown again from the link. */
  readonly answeredOn?: string | undefined;
  readonly chosen?: string | undefined;
  readonly error?: string | undefined;
};

/** "Can staff message Amira and Yusuf?" */
export function QuestionPage(props: { readonly view: QuestionView; readonly school: SchoolFrame }) {
  const view = () => props.view;
  const errors = () => [{ href: "#answer", text: view().error ?? "" }];
  return (
    <Frame school={props.school}>
      <ErrorSummary focus errors={view().error === undefined ? [] : errors()} />
      <Show when={view().answeredOn}>
        {(on) => <InsetText>You answered on {on()}. You can say no now, with no code.</InsetText>}
      </Show>
      <form method="post" action="/answer" novalidate>
        <Radios
          name="answer"
          legend={questionTitle(view())}
          legendSize="l"
          legendIsHeading
          error={view().error}
          chosen={view().chosen}
          items={[
            {
              value: "do_not_object",
              text: "I do not object",
              hint: `We may use: ${view().ways.join(", ")}.`,
            },
            {
              value: "some",
              text: view().severalChildren
                ? "Only in some ways, or different for each child"
                : "Only in some ways",
            },
            {
              value: "no",
              text: "No",
              hint: "No messages in any way. This goes for new ways too.",
            },
          ]}
        />
        <p class="govuk-body">This is not about:</p>
        <ul class="govuk-list govuk-list--bullet">
          <For each={view().notAbout}>{(one) => <li>{one}</li>}</For>
        </ul>
        <Button>Continue</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/earlier">
          See what you said before
        </a>
        . You need a code for that.
      </p>
    </Frame>
  );
}

/** The title of the question's page. */
export function questionTitle(view: QuestionView): string {
  return `Can staff message ${view.children}?`;
}
