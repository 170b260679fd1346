import type { HomeSection, HomeView } from "@elm-court/contract";
import { For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";

type Words = { readonly title: string; readonly none: string; readonly todo: string };

const words: Readonly<Record<HomeSection, Words>> = {
  not_told: {
    title: "Pupils with no parent told",
    none: "For every pupil, one parent at least has been told.",
    todo: "Send the explanation, print a letter, or telephone.",
  },
  email_bounced: {
    title: "Parents whose email came back",
    none: "No email came back.",
    todo: "Find the right address, or print a letter.",
  },
  needs_decision: {
    title: "Court orders to decide on",
    none: "There is no court order to decide on.",
    todo: "Nothing is sent to this person until somebody decides.",
  },
  under_review: {
    title: "Answers of people not on record",
    none: "Nobody who is not on record has answered.",
    todo: "Their no counts until somebody has decided whose it is.",
  },
};

/** The office's first screen: what needs a person. Every number opens its list. */
export function HomeScreen() {
  const { answer, again } = createLoaded<HomeView>(() => "/home");
  return (
    <>
      <Heading text="Home" />
      <Loaded of={answer()} what="what needs a person" again={again}>
        {(found) => (
          <For each={found().sections}>
            {(section) => (
              <Show
                when={section.people.length > 0}
                fallback={<p class="govuk-body">{words[section.kind].none}</p>}
              >
                <details class="govuk-details">
                  <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">
                      <strong class="app-number">{section.people.length}</strong>
                      {words[section.kind].title}
                    </span>
                  </summary>
                  <div class="govuk-details__text">
                    <p class="govuk-body">{words[section.kind].todo}</p>
                    <ul class="govuk-list govuk-list--bullet">
                      <For each={section.people}>
                        {(one) => (
                          <li>
                            {one.name}
                            {one.detail === "" ? "" : `, ${one.detail}`}
                          </li>
                        )}
                      </For>
                    </ul>
                  </div>
                </details>
              </Show>
            )}
          </For>
        )}
      </Loaded>
    </>
  );
}
