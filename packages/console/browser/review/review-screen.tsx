import type { ExemptionView } from "@elm-court/contract";
import { createSignal, For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { ExemptionCard } from "./exemption-card.tsx";
import { ReviewButtons } from "./review-buttons.tsx";

/** Exemptions that nobody has reviewed, the one that is due first in front. */
export function ReviewScreen() {
  const { answer, again } = createLoaded<{ readonly exemptions: readonly ExemptionView[] }>(
    () => "/exemptions/to-review",
  );
  const [done, setDone] = createSignal("");
  return (
    <>
      <Heading text="To review" />
      <p class="govuk-body" role="status">
        {done()}
      </p>
      <Loaded of={answer()} what="the exemptions" again={again}>
        {(found) => (
          <Show
            when={found().exemptions.length > 0}
            fallback={
              <p class="govuk-body">Nothing waits for a review. New exemptions come here.</p>
            }
          >
            <For each={found().exemptions}>
              {(exemption) => (
                <ExemptionCard exemption={exemption}>
                  <ReviewButtons
                    exemption={exemption}
                    onReviewed={(outcome) => {
                      const what = outcome === "confirmed" ? "Confirmed" : "Ended";
                      setDone(`${what}: ${exemption.pupil.name}, case ${exemption.caseNumber}.`);
                      again();
                    }}
                  />
                </ExemptionCard>
              )}
            </For>
          </Show>
        )}
      </Loaded>
    </>
  );
}
