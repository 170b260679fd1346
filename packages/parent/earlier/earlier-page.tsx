import type { Answer, AnswerRoute, Instant, ObjectedWays } from "@elm-court/domain";
import { For, Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { PhoneLink } from "../page/phone-link.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Sentence } from "../page/sentence.tsx";
import { Button } from "../ui/button.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { SummaryList } from "../ui/summary-list.tsx";
import { noInWords, saidInWords } from "./ways-in-words.ts";

export type EarlierChild = {
  /** First name and surname: only behind the code. */
  readonly name: string;
  /** What this parent's own no covers now; `undefined` where they have none. */
  readonly no: ObjectedWays | undefined;
  /** Newest first. */
  readonly answers: readonly {
    readonly at: Instant;
    readonly route: AnswerRoute;
    readonly objectsTo: Answer["objectsTo"];
  }[];
};

export type EarlierView = { readonly children: readonly EarlierChild[] };

/** "What you said before": one parent's own answers, and nobody else's. */
export function EarlierPage(props: { readonly view: EarlierView; readonly school: SchoolFrame }) {
  const { words } = props.school;
  const { say, dateOf, timeOf } = words;
  const rowsOf = (child: EarlierChild) =>
    child.answers.map(({ at, route, objectsTo }) => ({
      key: say("earlier.when", {
        date: dateOf(at),
        time: timeOf(at),
        route: say(`earlier.route.${route}`),
      }),
      value: saidInWords(props.school, objectsTo),
    }));
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">{say("earlier.title")}</h1>
      <For each={props.view.children}>
        {(child) => (
          <section>
            <h2 class="govuk-heading-m">{child.name}</h2>
            <p class="govuk-body">
              {child.no === undefined
                ? say("earlier.no_no")
                : say("earlier.no", { ways: noInWords(props.school, child.no) })}
            </p>
            <Show
              when={child.answers.length > 0}
              fallback={<p class="govuk-body">{say("earlier.nothing")}</p>}
            >
              <SummaryList rows={rowsOf(child)} />
            </Show>
          </section>
        )}
      </For>
      <InsetText>{say("earlier.only_yours")}</InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href="/answer">
          {say("earlier.again")}
        </a>
      </p>
      <p class="govuk-body">
        <Sentence
          text={words.open("earlier.end_no")}
          parts={{
            link: () => (
              <a class="govuk-link" href="/end-no">
                {say("earlier.end_no_link")}
              </a>
            ),
            phone: () => <PhoneLink phone={props.school.officePhone} />,
          }}
        />
      </p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/messages">
            {say("contacts.link")}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/receipt">
            {say("receipt.link")}
          </a>
        </li>
      </ul>
      <form method="post" action="/finish">
        <Button>{say("saved.finish")}</Button>
      </form>
    </Frame>
  );
}
