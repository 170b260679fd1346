import { ringUs } from "@elm-court/content";
import { For, Show } from "solid-js";
import { Details } from "../ui/details.tsx";
import { PhoneLink } from "./phone-link.tsx";
import type { SchoolFrame } from "./school-frame.ts";

/**
 * "Please ring. We can find someone who speaks your language." in the language of the page, and, for those who cannot read that,
 * in every language there is, behind the names of those that the page is not in.
 */
export function RingUs(props: { readonly school: SchoolFrame }) {
  const isShown = (id: string) => props.school.languages.some((one) => one.id === id);
  const others = ringUs.filter(({ language }) => !isShown(language.id));
  return (
    <>
      <p class="govuk-body">
        {props.school.words.say("frame.other_languages")}{" "}
        <PhoneLink phone={props.school.officePhone} />
      </p>
      <Show when={others.length > 0}>
        <Details
          summary={
            <For each={others}>
              {({ language: { id, direction, name } }) => (
                <span class="app-language" lang={id} dir={direction}>
                  {name}
                </span>
              )}
            </For>
          }
        >
          <For each={ringUs}>
            {({ language: { id, direction }, text }) => (
              <p lang={id} dir={direction}>
                {text}
              </p>
            )}
          </For>
          <p>
            <PhoneLink phone={props.school.officePhone} />
          </p>
        </Details>
      </Show>
    </>
  );
}
