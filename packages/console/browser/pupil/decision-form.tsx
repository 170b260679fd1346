import type { ObjectionView } from "@elm-court/contract";
import type { SeniorGround, SeniorProblem } from "@elm-court/domain";
import { createSignal } from "solid-js";
import { useApp } from "../api/app-context.ts";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { Radios } from "../ui/choices.tsx";
import { ErrorSummary, errorOf, type FieldError } from "../ui/error-summary.tsx";
import { Input } from "../ui/field.tsx";
import { fieldsOf } from "../ui/fields-of.ts";
import { NotSaved } from "../ui/not-saved.tsx";

const grounds: readonly { readonly value: SeniorGround; readonly text: string }[] = [
  { value: "not_a_parent_or_carer", text: "They are not a parent or carer" },
  { value: "court_order", text: "A court order says so" },
  { value: "died_or_no_longer_has_care", text: "They have died, or no longer have care" },
];

const words: Readonly<Record<SeniorProblem, FieldError>> = {
  objection_not_standing: { id: "ground", text: "This objection has ended already" },
  evidence_missing: { id: "evidence", text: "Write what you have seen" },
  evidence_too_long: { id: "evidence", text: "Write 500 characters at most" },
  date_in_future: { id: "evidenceOn", text: "Choose a day that is not to come" },
  not_doubted: {
    id: "ground",
    text: "Somebody else must decide this: only who took a no down can say it was a mistake",
  },
  pupils_own_no: { id: "ground", text: "A pupil's own no is nobody else's to end" },
};
const isKnown = (problem: string): problem is SeniorProblem => Object.hasOwn(words, problem);

const mistake = {
  value: "recorded_by_mistake",
  text: "It was taken down by mistake, as who took it down says",
} satisfies (typeof grounds)[number];

/** A senior decision: the ground, what was seen, and the date of it. */
export function DecisionForm(props: {
  readonly pupilId: string;
  readonly objection: ObjectionView;
  readonly onDecided: () => void;
  readonly onCancel: () => void;
}) {
  const { me } = useApp();
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const { save, isSaving, trouble } = createSave(() => `/pupils/${props.pupilId}/objections/end`);
  const send = async (form: HTMLFormElement): Promise<void> => {
    const { text } = fieldsOf(form);
    const missing = [
      ...(text("ground") === "" ? [{ id: "ground", text: "Choose the ground" }] : []),
      ...(text("evidenceOn") === "" ? [{ id: "evidenceOn", text: "Choose its date" }] : []),
    ];
    setErrors(missing);
    if (missing.length > 0) return;
    const answer = await save({
      objectionId: props.objection.id,
      ground: text("ground"),
      evidence: text("evidence"),
      evidenceOn: text("evidenceOn"),
    });
    if ("data" in answer) props.onDecided();
    else setErrors(answer.trouble.problems.filter(isKnown).map((problem) => words[problem]));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <ErrorSummary errors={errors()} />
      <Radios
        id="ground"
        label={`Why does the no of ${props.objection.respondent} not count?`}
        error={errorOf(errors(), "ground")}
        items={props.objection.doubted ? [mistake, ...grounds] : grounds}
      />
      <Input
        id="evidence"
        label="What have you seen?"
        hint="For example: the court order, its number."
        error={errorOf(errors(), "evidence")}
        maxLength={500}
      />
      <Input
        id="evidenceOn"
        label="Its date"
        type="date"
        narrow
        value={me.today}
        error={errorOf(errors(), "evidenceOn")}
      />
      <NotSaved trouble={trouble()} />
      <div class="govuk-button-group">
        <Button variant="warning" disabled={isSaving()}>
          End this objection
        </Button>
        <Button variant="secondary" onClick={() => props.onCancel()}>
          Leave it standing
        </Button>
      </div>
    </form>
  );
}
