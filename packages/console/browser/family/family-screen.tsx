import type { FamilyView, PupilView } from "@elm-court/contract";
import { useNavigate, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { Button } from "../ui/button.tsx";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { PupilPicker, pupilInWords } from "../urgent/pupil-picker.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { FamilyActivity, FamilyNoes } from "./family-noes.tsx";
import { FamilyParents } from "./family-parents.tsx";
import { ReportForm } from "./report-form.tsx";
import { QuickNo } from "./quick-no.tsx";

const doings = [
  ["quick_no", "Quick no"],
  ["answer", "Write down an answer"],
  ["report", "They report a contact"],
] as const;
type Doing = (typeof doings)[number][0];

function Page(props: {
  readonly family: FamilyView;
  readonly doing: Doing | undefined;
  readonly onDo: (what: Doing | undefined) => void;
  readonly onSaved: () => void;
}) {
  const [done, setDone] = createSignal("");
  return (
    <>
      <h2 class="govuk-heading-m">{pupilInWords(props.family.pupil)}</h2>
      <p>
        <For each={doings}>
          {([what, words]) => (
            <>
              <Button
                variant={props.doing === what ? undefined : "secondary"}
                onClick={() => props.onDo(props.doing === what ? undefined : what)}
              >
                {words}
              </Button>{" "}
            </>
          )}
        </For>
      </p>
      <Show when={props.doing === "quick_no"}>
        <QuickNo family={props.family} onSaved={props.onSaved} />
      </Show>
      <Show when={props.doing === "answer"}>
        <AnswerForm family={props.family} onSaved={props.onSaved} />
      </Show>
      <Show when={props.doing === "report"}>
        <ReportForm family={props.family} />
      </Show>
      <h3 class="govuk-heading-s">Noes that stand</h3>
      <FamilyNoes noes={props.family.noes} />
      <h3 class="govuk-heading-s">Parents</h3>
      <p class="govuk-body" role="status">
        {done()}
      </p>
      <FamilyParents
        parents={props.family.parents}
        onSaved={(what) => {
          setDone(what);
          props.onSaved();
        }}
      />
      <h3 class="govuk-heading-s">What happened</h3>
      <FamilyActivity activity={props.family.activity} />
    </>
  );
}

function Family(props: { readonly pupilId: string }) {
  const { answer, again } = createLoaded<FamilyView>(() => `/pupils/${props.pupilId}/family`);
  const [doing, setDoing] = createSignal<Doing>();
  return (
    <Loaded of={answer()} what="this pupil" again={again}>
      {(found) => <Page family={found()} doing={doing()} onDo={setDoing} onSaved={again} />}
    </Loaded>
  );
}

/** A parent rings or comes in: the pupil, their parents, what was said and sent, and what to do. */
export function FamilyScreen() {
  const params = useParams<{ pupilId?: string }>();
  const navigate = useNavigate();
  const open = (pupil: PupilView | undefined): void => {
    if (pupil !== undefined) navigate(`/family/${pupil.id}`);
  };
  return (
    <>
      <Heading text="A parent rings" />
      <Show
        when={params.pupilId}
        keyed
        fallback={
          <PupilPicker id="pupil" label="Find a pupil" chosen={undefined} onChoose={open} />
        }
      >
        {(pupilId) => <Family pupilId={pupilId} />}
      </Show>
    </>
  );
}
