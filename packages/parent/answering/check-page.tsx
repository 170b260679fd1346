import { For } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { type SchoolFrame, wayName } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Input } from "../ui/input.tsx";
import { Radios } from "../ui/radios.tsx";
import { SummaryCard } from "../ui/summary-card.tsx";
import { type CheckError, checkErrors } from "./parse-who.ts";

/** What was filled in about who answers. */
export type WhoFields = {
  readonly respondent: string | undefined;
  readonly name: string;
  readonly relationship: string;
};

/** The answer for one way, or for every way where it is the same. */
export type CheckRow = {
  readonly way: string;
  readonly answer: "no" | "do_not_object";
};

export type CheckView = {
  readonly back: string;
  readonly cards: readonly {
    readonly name: string;
    readonly change: string;
    readonly rows: readonly CheckRow[];
  }[];
  /** The first name of the person it was sent to, where two people share the inbox. */
  readonly sentTo: string | undefined;
  readonly who: WhoFields;
  readonly errors: readonly CheckError[];
  /** Stands for the answers on this page: what is sent is what was seen, even with two tabs open. */
  readonly shown: string;
};

/** "Check your answers": a card for each child, and who is answering. */
export function CheckPage(props: { readonly view: CheckView; readonly school: SchoolFrame }) {
  const view = () => props.view;
  const { say } = props.school.words;
  const errors = () =>
    view().errors.map((error) => {
      const { field, text } = checkErrors[error];
      return { field, href: field === "shown" ? "#answers" : `#${field}`, text: say(text) };
    });
  const errorOf = (field: string) => errors().find((error) => error.field === field)?.text;
  const nameOf = (way: string) =>
    way === "every" ? say("check.every_way") : wayName(props.school, way);
  const sentTo = () => {
    const name = view().sentTo;
    return name === undefined ? say("check.parent") : say("check.parent_named", { name });
  };
  return (
    <Frame school={props.school} back={view().back}>
      <ErrorSummary focus title={say("frame.problem")} errors={errors()} />
      <h1 class="govuk-heading-l" id="answers">
        {say("check.title")}
      </h1>
      <For each={view().cards}>
        {(card) => (
          <SummaryCard
            title={card.name}
            action={{ href: card.change, text: say("check.change"), what: card.name }}
            rows={card.rows.map(({ way, answer }) => ({
              key: nameOf(way),
              value: say(`question.${answer}`),
            }))}
          />
        )}
      </For>
      <form method="post" action="/check" novalidate>
        <input type="hidden" name="shown" value={view().shown} />
        <Radios
          name="respondent"
          legend={say("check.who")}
          legendSize="m"
          error={errorOf("respondent")}
          errorPrefix={say("frame.error")}
          chosen={view().who.respondent}
          items={[
            { value: "parent", text: sentTo() },
            {
              value: "someone_else",
              text: say("check.someone_else"),
              hint: say("check.someone_else_hint"),
              fields: (
                <>
                  <Input
                    name="name"
                    label={say("check.name")}
                    value={view().who.name}
                    error={errorOf("name")}
                    errorPrefix={say("frame.error")}
                    maxLength={80}
                    autocomplete="name"
                  />
                  <Input
                    name="relationship"
                    label={say("check.relationship")}
                    hint={say("check.relationship_hint")}
                    value={view().who.relationship}
                    error={errorOf("relationship")}
                    errorPrefix={say("frame.error")}
                    maxLength={80}
                  />
                </>
              ),
            },
          ]}
        />
        <Button>{say("check.send")}</Button>
      </form>
    </Frame>
  );
}
