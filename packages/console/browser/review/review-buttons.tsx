import type { ExemptionView } from "@elm-court/contract";
import type { ReviewOutcome } from "@elm-court/domain";
import { Show } from "solid-js";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { NotSaved } from "../ui/not-saved.tsx";

/** What a reviewer can say. Whoever gave the exemption sees that somebody else must. */
export function ReviewButtons(props: {
  readonly exemption: ExemptionView;
  readonly onReviewed: (outcome: ReviewOutcome) => void;
}) {
  const path = () => `/pupils/${props.exemption.pupil.id}/exemptions/${props.exemption.id}/review`;
  const { save, isSaving, trouble } = createSave(path);
  const review = async (outcome: ReviewOutcome): Promise<void> => {
    const answer = await save({ outcome });
    if ("data" in answer) props.onReviewed(outcome);
  };
  return (
    <Show
      when={props.exemption.mayReview}
      fallback={
        <Show when={props.exemption.review === undefined}>
          <p class="govuk-body">You gave this one: somebody else must review it.</p>
        </Show>
      }
    >
      <NotSaved trouble={trouble()} />
      <div class="govuk-button-group">
        <Button disabled={isSaving()} onClick={() => void review("confirmed")}>
          It was right
        </Button>
        <Button variant="warning" disabled={isSaving()} onClick={() => void review("ended_early")}>
          End it now
        </Button>
      </div>
    </Show>
  );
}
