import type { PupilView, SafeguardingView } from "@elm-court/contract";
import { useNavigate, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { ExemptionCard } from "../review/exemption-card.tsx";
import { ReviewButtons } from "../review/review-buttons.tsx";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { PupilPicker, pupilInWords } from "../urgent/pupil-picker.tsx";
import { MarkForm } from "./mark-form.tsx";
import { Objections } from "./objections.tsx";
import { Trail } from "./trail.tsx";

function Details(props: { readonly pupilId: string }) {
  const { answer, again } = createLoaded<SafeguardingView>(
    () => `/pupils/${props.pupilId}/safeguarding`,
  );
  return (
    <Loaded of={answer()} what="what is kept about this pupil" again={again}>
      {(found) => (
        <>
          <h2 class="govuk-heading-m">{pupilInWords(found().pupil)}</h2>
          <h2 class="govuk-heading-m">Exemptions</h2>
          <Show
            when={found().exemptions.length > 0}
            fallback={<p class="govuk-body">There has been none.</p>}
          >
            <For each={found().exemptions}>
              {(exemption) => (
                <ExemptionCard exemption={exemption}>
                  <ReviewButtons exemption={exemption} onReviewed={again} />
                </ExemptionCard>
              )}
            </For>
          </Show>
          <h2 class="govuk-heading-m">Objections</h2>
          <Objections pupilId={props.pupilId} />
          <Show when={found().pupil.left}>
            <h2 class="govuk-heading-m">Is this former pupil a vulnerable adult?</h2>
            <MarkForm pupilId={props.pupilId} mark={found().vulnerableMark} onSaved={again} />
          </Show>
          <Trail pupilId={props.pupilId} />
        </>
      )}
    </Loaded>
  );
}

/** One pupil, for the safeguarding lead and the head. Looking is written down. */
export function PupilScreen() {
  const params = useParams<{ pupilId?: string }>();
  const navigate = useNavigate();
  const open = (pupil: PupilView | undefined): void => {
    if (pupil !== undefined) navigate(`/pupil/${pupil.id}`);
  };
  return (
    <>
      <Heading text="Pupil" />
      <p class="govuk-body">That you look at a pupil here is written down.</p>
      <PupilPicker id="pupil" label="Find a pupil" chosen={undefined} onChoose={open} />
      <Show when={params.pupilId} keyed>
        {(pupilId) => <Details pupilId={pupilId} />}
      </Show>
    </>
  );
}
