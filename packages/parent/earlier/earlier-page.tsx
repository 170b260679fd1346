import { For, Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { PhoneLink } from "../page/phone-link.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { SummaryList } from "../ui/summary-list.tsx";

export type EarlierChild = {
  /** First name and surname: only behind the code. */
  readonly name: string;
  /** What this parent's own no covers now; `undefined` where they have none. */
  readonly no: string | undefined;
  /** Newest first. */
  readonly answers: readonly { readonly when: string; readonly said: string }[];
};

export type EarlierView = { readonly children: readonly EarlierChild[] };

/** "What you said before": one parent's own answers, and nobody else's. */
export function EarlierPage(props: { readonly view: EarlierView; readonly school: SchoolFrame }) {
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">What you said before</h1>
      <For each={props.view.children}>
        {(child) => (
          <section>
            <h2 class="govuk-heading-m">{child.name}</h2>
            <p class="govuk-body">
              {child.no === undefined
                ? "You have no no that counts now."
                : `Your no counts now. It is for: ${child.no}.`}
            </p>
            <Show
              when={child.answers.length > 0}
              fallback={<p class="govuk-body">We hold no answer from you.</p>}
            >
              <SummaryList
                rows={child.answers.map(({ when, said }) => ({ key: when, value: said }))}
              />
            </Show>
          </section>
        )}
      </For>
      <InsetText>
        This shows only what you said. We do not show what others said. One no from any parent or
        carer is enough.
      </InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href="/answer">
          Answer again
        </a>
      </p>
      <p class="govuk-body">
        To take back a no, ring the school office on <PhoneLink phone={props.school.officePhone} />{" "}
        or send a signed letter.
      </p>
      <form method="post" action="/finish">
        <Button>Finish and close</Button>
      </form>
    </Frame>
  );
}
