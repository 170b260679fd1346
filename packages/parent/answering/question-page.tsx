import type { Words } from "@elm-court/content";
import type { Instant } from "@elm-court/domain";
import { For, Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { type SchoolFrame, wayName } from "../page/school-frame.ts";
import { Sentence } from "../page/sentence.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { Radios } from "../ui/radios.tsx";

export type QuestionView = {
  /** First names. */
  readonly children: readonly string[];
  /** The ways in use. */
  readonly ways: readonly string[];
  /** On a later visit. What was said is never shown again from the link. */
  readonly answeredAt?: Instant | undefined;
  readonly chosen?: string | undefined;
  /** Nothing was chosen; or answers that were sent could not be found any more. */
  readonly error?: "choose" | "not_sent" | undefined;
};

function errorText({ error, children }: QuestionView, words: Words): string | undefined {
  if (error === undefined) return undefined;
  if (error === "not_sent") return words.say("question.not_sent");
  return words.say("question.choose", { children: words.listOf(children) });
}

/** "Can staff message Amira and Yusuf?" */
export function QuestionPage(props: { readonly view: QuestionView; readonly school: SchoolFrame }) {
  const view = () => props.view;
  const { words } = props.school;
  const { say } = words;
  const error = () => errorText(view(), words);
  const ways = () => words.listOf(view().ways.map((way) => wayName(props.school, way)));
  return (
    <Frame school={props.school}>
      <ErrorSummary
        focus
        title={say("frame.problem")}
        errors={error() === undefined ? [] : [{ href: "#answer", text: error() ?? "" }]}
      />
      <Show when={view().answeredAt}>
        {(at) => <InsetText>{say("question.again", { date: words.dateOf(at()) })}</InsetText>}
      </Show>
      <form method="post" action="/answer" novalidate>
        <Radios
          name="answer"
          legend={questionTitle(view(), words)}
          legendSize="l"
          legendIsHeading
          error={error()}
          errorPrefix={say("frame.error")}
          chosen={view().chosen}
          items={[
            {
              value: "do_not_object",
              text: say("question.do_not_object"),
              hint: say("question.ways", { ways: ways() }),
            },
            {
              value: "some",
              text: say(view().children.length > 1 ? "question.some_each" : "question.some"),
            },
            { value: "no", text: say("question.no"), hint: say("question.no_hint") },
          ]}
        />
        <p class="govuk-body">{say("question.not_about")}</p>
        <ul class="govuk-list govuk-list--bullet">
          <For each={props.school.notAbout}>{(one) => <li>{one}</li>}</For>
        </ul>
        <Button>{say("question.continue")}</Button>
      </form>
      <p class="govuk-body">
        <Sentence
          text={words.open("question.earlier")}
          parts={{
            link: () => (
              <a class="govuk-link" href="/earlier">
                {say("question.earlier_link")}
              </a>
            ),
          }}
        />
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/report">
          {say("question.report")}
        </a>
      </p>
    </Frame>
  );
}

/** The title of the question's page. */
export function questionTitle({ children }: QuestionView, { say, listOf }: Words): string {
  return say("question.title", { children: listOf(children) });
}
