import { information, type InformationId } from "@elm-court/content";
import { For } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { PhoneLink } from "../page/phone-link.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Sentence } from "../page/sentence.tsx";

export type InformationView = { readonly about: InformationId };

/** A page about the pages: easy read, what is done with data, how far the pages can be used by everybody. */
export function InformationPage(props: {
  readonly view: InformationView;
  readonly school: SchoolFrame;
}) {
  const { title, parts } = information[props.view.about];
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">{title}</h1>
      <For each={parts}>
        {({ heading, paragraphs }) => (
          <>
            <h2 class="govuk-heading-m">{heading}</h2>
            <For each={paragraphs}>
              {(text) => (
                <p class="govuk-body">
                  <Sentence
                    text={text}
                    parts={{
                      school: () => props.school.schoolName,
                      phone: () => <PhoneLink phone={props.school.officePhone} />,
                    }}
                  />
                </p>
              )}
            </For>
          </>
        )}
      </For>
    </Frame>
  );
}
