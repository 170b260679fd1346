import { clauses } from "@elm-court/domain";
import { For } from "solid-js";
import type { SchoolFrame } from "../page/school-frame.ts";

const sections = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const clausesOf = (section: number) => clauses.filter((clause) => clause.section === section);

/** Every clause of the policy in plain words, in its own order and with its own number. */
export function Rules(props: { readonly school: SchoolFrame }) {
  const { say } = props.school.words;
  return (
    <section aria-labelledby="rules">
      <h2 class="govuk-heading-m" id="rules">
        {say("read.rules")}
      </h2>
      <For each={sections}>
        {(number) => (
          <>
            <h3 class="govuk-heading-s">
              {number}. {say(`section.${number}`)}
            </h3>
            <ul class="govuk-list govuk-list--spaced">
              <For each={clausesOf(number)}>
                {({ id }) => (
                  <li>
                    <span class="app-clause">{id}</span> {say(`clause.${id}`)}
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </section>
  );
}
