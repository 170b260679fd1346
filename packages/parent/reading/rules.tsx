import type { Explanation } from "@elm-court/domain";
import { For } from "solid-js";

/** The policy's sections as a parent would call them, by number. */
const sections: readonly (readonly [number, string])[] = [
  [1, "Why we have rules"],
  [2, "What this is about"],
  [3, "Rules that we must keep"],
  [4, "Why staff send messages"],
  [5, "You and your no"],
  [6, "Phones and texts"],
  [7, "Email"],
  [8, "Social media"],
];

/** Every clause of the policy in plain words, in its own order and with its own number. */
export function Rules(props: { readonly explanation: Explanation }) {
  const clausesOf = (section: number) =>
    props.explanation.clauses.filter((clause) => clause.section === section);
  return (
    <section aria-labelledby="rules">
      <h2 class="govuk-heading-m" id="rules">
        The rules for our staff
      </h2>
      <For each={sections}>
        {([number, title]) => (
          <>
            <h3 class="govuk-heading-s">
              {number}. {title}
            </h3>
            <ul class="govuk-list govuk-list--spaced">
              <For each={clausesOf(number)}>
                {(clause) => (
                  <li>
                    <span class="app-clause">{clause.id}</span> {clause.plainWords}
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
