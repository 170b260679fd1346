import { For } from "solid-js";
import { Frame } from "../page/frame.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { Input } from "../ui/input.tsx";
import { Radios } from "../ui/radios.tsx";
import { SummaryCard } from "../ui/summary-card.tsx";

/** What was filled in about who answers. */
export type WhoFields = {
  readonly respondent: string | undefined;
  readonly name: string;
  readonly relationship: string;
};

export type CheckView = {
  readonly back: string;
  readonly cards: readonly {
    readonly name: string;
    readonly change: string;
    readonly rows: readonly { readonly way: string; readonly answer: string }[];
  }[];
  /** "I am answering as the person this was sent to"; with a first name where two people share the inbox. */
  readonly answeringAs: string;
  readonly who: WhoFields;
  readonly errors: readonly (FieldError & { readonly field: keyof WhoFields | "shown" })[];
  /** Stands for the answers on this page: what is sent is what was seen, even with two tabs open. */
  readonly shown: string;
};

/** "Check your answers": a card for each child, and who is answering. */
export function CheckPage(props: { readonly view: CheckView; readonly school: SchoolFrame }) {
  const view = () => props.view;
  const errorOf = (field: string) => view().errors.find((error) => error.field === field)?.text;
  return (
    <Frame school={props.school} back={view().back}>
      <ErrorSummary focus errors={view().errors} />
      <h1 class="govuk-heading-l" id="answers">
        Check your answers
      </h1>
      <For each={view().cards}>
        {(card) => (
          <SummaryCard
            title={card.name}
            action={{ href: card.change, text: "Change", what: card.name }}
            rows={card.rows.map((row) => ({ key: row.way, value: row.answer }))}
          />
        )}
      </For>
      <form method="post" action="/check" novalidate>
        <input type="hidden" name="shown" value={view().shown} />
        <Radios
          name="respondent"
          legend="Who are you?"
          legendSize="m"
          error={errorOf("respondent")}
          chosen={view().who.respondent}
          items={[
            { value: "parent", text: view().answeringAs },
            {
              value: "someone_else",
              text: "I am someone else",
              hint: "Then tell us who you are. A no from you counts at once.",
              fields: (
                <>
                  <Input
                    name="name"
                    label="Your name"
                    value={view().who.name}
                    error={errorOf("name")}
                    maxLength={80}
                    autocomplete="name"
                  />
                  <Input
                    name="relationship"
                    label="Who you are to the child"
                    hint="Such as dad, gran or carer"
                    value={view().who.relationship}
                    error={errorOf("relationship")}
                    maxLength={80}
                  />
                </>
              ),
            },
          ]}
        />
        <Button>I have read this. Send my answers</Button>
      </form>
    </Frame>
  );
}
