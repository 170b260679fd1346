import {
  type Answer,
  type AnswerRoute,
  type Instant,
  type ObjectedWays,
  policy,
} from "@elm-court/domain";
import { For, Show } from "solid-js";
import { noInWords, saidInWords } from "../earlier/ways-in-words.ts";
import { Frame } from "../page/frame.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { SummaryCard } from "../ui/summary-card.tsx";
import { SummaryList } from "../ui/summary-list.tsx";

type ReceivedAnswer = {
  readonly id: string;
  readonly child: string;
  readonly at: Instant;
  readonly route: AnswerRoute;
  readonly objectsTo: Answer["objectsTo"];
  readonly explanationVersion: string | undefined;
  /** What a no of this parent for this child covers now. */
  readonly standing: ObjectedWays | undefined;
};

export type ReceiptView = {
  readonly name: string;
  readonly at: Instant;
  readonly answers: readonly ReceivedAnswer[];
};

/** Who holds what of whom, why, who sees it and how to change it: the same for every answer. */
function rowsAbout(
  view: ReceiptView,
  { words, schoolName, officePhone, officeEmail }: SchoolFrame,
) {
  const { say } = words;
  return [
    { key: say("receipt.person"), value: view.name },
    {
      key: say("receipt.school"),
      value: say("receipt.school_is", {
        school: schoolName,
        phone: officePhone,
        email: officeEmail,
      }),
    },
    { key: say("receipt.why"), value: say("receipt.why_is", { policy: policy.version }) },
    { key: say("receipt.who_sees"), value: say("receipt.who_sees_is") },
    { key: say("receipt.change"), value: say("receipt.change_is") },
    { key: say("receipt.complain"), value: say("receipt.complain_is") },
    { key: say("receipt.shape"), value: say("receipt.shape_is") },
  ];
}

function rowsOf(answer: ReceivedAnswer, school: SchoolFrame) {
  const { say, dateOf, timeOf } = school.words;
  const { at, route, explanationVersion: version, standing } = answer;
  return [
    { key: say("receipt.said"), value: saidInWords(school, answer.objectsTo) },
    {
      key: say("receipt.came"),
      value: say("earlier.when", {
        date: dateOf(at),
        time: timeOf(at),
        route: say(`earlier.route.${route}`),
      }),
    },
    {
      key: say("receipt.text"),
      value:
        version === undefined ? say("receipt.text_unknown") : say("receipt.text_is", { version }),
    },
    {
      key: say("receipt.now"),
      value:
        standing === undefined
          ? say("receipt.now_no")
          : say("receipt.now_yes", { ways: noInWords(school, standing) }),
    },
    { key: say("receipt.number"), value: answer.id },
  ];
}

/** "Your full receipt", to read or to print. */
export function ReceiptPage(props: { readonly view: ReceiptView; readonly school: SchoolFrame }) {
  const { say, dateOf, timeOf } = props.school.words;
  const { at } = props.view;
  return (
    <Frame school={props.school} back="/earlier">
      <h1 class="govuk-heading-l">{say("receipt.title")}</h1>
      <p class="govuk-body">{say("receipt.what")}</p>
      <p class="govuk-body">{say("receipt.made", { date: dateOf(at), time: timeOf(at) })}</p>
      <SummaryList rows={rowsAbout(props.view, props.school)} />
      <Show
        when={props.view.answers.length > 0}
        fallback={<p class="govuk-body">{say("receipt.none")}</p>}
      >
        <For each={props.view.answers}>
          {(answer) => <SummaryCard title={answer.child} rows={rowsOf(answer, props.school)} />}
        </For>
      </Show>
    </Frame>
  );
}
