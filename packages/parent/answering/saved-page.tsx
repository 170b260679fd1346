import type { Words } from "@elm-court/content";
import type { Instant } from "@elm-court/domain";
import { For, Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { RingSentence } from "../page/ring-sentence.tsx";
import { type SchoolFrame, wayName } from "../page/school-frame.ts";
import { Sentence } from "../page/sentence.tsx";
import { Button } from "../ui/button.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { Panel } from "../ui/panel.tsx";

export type SavedChild = {
  readonly name: string;
  readonly said: "nothing" | "all" | { readonly allowed: readonly string[] };
};

export type SavedView = {
  readonly at: Instant;
  readonly children: readonly SavedChild[];
  readonly bySomeoneElse: boolean;
};

/** What holds whatever was said, and that one no is enough: the points on clauses 5.2 and 6.2. */
const always = ["one_no", "unless", "night"] as const;

function holds({ name: child, said }: SavedChild, school: SchoolFrame, { say }: Words): string {
  if (said === "nothing") return say("saved.nothing", { child });
  if (said === "all") return say("saved.all", { child });
  const ways = said.allowed.map((way) => wayName(school, way)).join(", ");
  return say("saved.some", { ways, child });
}

/**
 * "Your answers are saved". The same whether or not anybody else has objected, and whether or not this person did before: what was
 * said earlier is not shown to whoever holds the link (product behaviour 2).
 */
export function SavedPage(props: { readonly view: SavedView; readonly school: SchoolFrame }) {
  const view = () => props.view;
  const { words } = props.school;
  const { say } = words;
  const time = () => words.timeOf(view().at);
  return (
    <Frame school={props.school}>
      <Panel title={say("saved.title")}>
        {say("saved.when", { date: words.dateOf(view().at), time: time() })}
      </Panel>
      <For each={view().children}>
        {(child) => (
          <>
            <h2 class="govuk-heading-m">{child.name}</h2>
            <p class="govuk-body">{holds(child, props.school, words)}</p>
          </>
        )}
      </For>
      <Show when={view().children.some((child) => child.said !== "all")}>
        <InsetText>
          <RingSentence text="saved.earlier_no" school={props.school} />
        </InsetText>
      </Show>
      <Show when={view().bySomeoneElse}>
        <p class="govuk-body">{say("saved.someone_else")}</p>
      </Show>
      <h2 class="govuk-heading-m">{say("saved.next")}</h2>
      <p class="govuk-body">{say("saved.from_now", { time: time() })}</p>
      <p class="govuk-body">{say("saved.always")}</p>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <For each={always}>{(id) => <li>{say(`point.${id}`)}</li>}</For>
      </ul>
      <p class="govuk-body">
        <Sentence
          text={words.open("saved.any_day")}
          parts={{
            link: () => (
              <a class="govuk-link" href="/answer">
                {say("saved.again")}
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
      <form method="post" action="/finish">
        <Button>{say("saved.finish")}</Button>
      </form>
    </Frame>
  );
}
