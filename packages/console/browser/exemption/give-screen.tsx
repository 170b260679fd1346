import type { PupilView } from "@elm-court/contract";
import { A } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { useApp } from "../api/app-context.ts";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { Radios } from "../ui/choices.tsx";
import { ErrorSummary, errorOf, type FieldError } from "../ui/error-summary.tsx";
import { Input } from "../ui/field.tsx";
import { fieldsOf } from "../ui/fields-of.ts";
import { Heading } from "../ui/heading.tsx";
import { NotSaved } from "../ui/not-saved.tsx";
import { exemptionErrors } from "../urgent/exemption-errors.ts";
import { PupilPicker } from "../urgent/pupil-picker.tsx";
import { StaffPicker } from "../urgent/staff-picker.tsx";
import { WaysField } from "../urgent/ways-field.tsx";

/** A planned exemption: why, for whom, how, from when to when, who reviews it. */
export function GiveScreen() {
  const { me } = useApp();
  const [pupil, setPupil] = createSignal<PupilView>();
  const [staff, setStaff] = createSignal<readonly string[]>([""]);
  const [reviewer, setReviewer] = createSignal<readonly string[]>([""]);
  const [kind, setKind] = createSignal("");
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const { save, isSaving, saved, trouble, again } = createSave(() => "/exemptions");

  const send = async (form: HTMLFormElement): Promise<void> => {
    const { text, texts } = fieldsOf(form);
    const chosen = pupil();
    const reviewerId = reviewer()[0] ?? "";
    const night = kind() === "at_risk" ? text("night") : "";
    const needed: readonly (readonly [boolean, FieldError])[] = [
      [chosen === undefined, { id: "pupil", text: "Find and choose the pupil" }],
      [kind() === "", { id: "kind", text: "Say why" }],
      [text("startsOn") === "", { id: "startsOn", text: "Choose the day it starts" }],
      [text("startsClock") === "", { id: "startsClock", text: "Choose the time it starts" }],
      [text("endsOn") === "", { id: "endsOn", text: "Choose the day it ends" }],
      [text("endsClock") === "", { id: "endsClock", text: "Choose the time it ends" }],
      [reviewerId === "", { id: "reviewer", text: "Choose who will review it" }],
    ];
    const missing = needed.flatMap(([isMissing, error]) => (isMissing ? [error] : []));
    setErrors(missing);
    if (missing.length > 0 || chosen === undefined) return;
    const answer = await save({
      pupilId: chosen.id,
      kind: kind(),
      staffIds: staff().filter((id) => id !== ""),
      ways: texts("ways"),
      starts: { on: text("startsOn"), clock: text("startsClock") },
      ends: { on: text("endsOn"), clock: text("endsClock") },
      reviewerId,
      caseNumber: text("caseNumber"),
      words: text("words"),
      ...(night !== "" && { noAlternativeNight: night }),
    });
    if ("trouble" in answer) setErrors(exemptionErrors(answer.trouble.problems));
  };
  const error = (id: string) => errorOf(errors(), id);

  return (
    <Show
      when={saved()}
      fallback={
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send(event.currentTarget);
          }}
        >
          <ErrorSummary errors={errors()} />
          <Heading text="New exemption" />
          <p class="govuk-body">
            A parent's no stays on record. This lets the people you name, and nobody else, contact
            the pupil for a time. Parents are not told.
          </p>
          <PupilPicker
            id="pupil"
            label="Pupil"
            error={error("pupil")}
            chosen={pupil()}
            onChoose={setPupil}
          />
          <Radios
            id="kind"
            label="Why?"
            error={error("kind")}
            chosen={[kind()]}
            onChoose={setKind}
            items={[
              { value: "at_risk", text: "The child is at risk" },
              { value: "extenuating_circumstances", text: "Extenuating circumstances" },
            ]}
          />
          <StaffPicker
            id="staff"
            label="Who may contact them?"
            error={error("staff")}
            chosen={staff()}
            onChoose={setStaff}
          />
          <WaysField error={error("ways")} />
          <div class="app-row">
            <Input
              id="startsOn"
              label="Starts"
              type="date"
              narrow
              value={me.today}
              error={error("startsOn")}
            />
            <Input
              id="startsClock"
              label="Start time"
              type="time"
              narrow
              value="08:00"
              error={error("startsClock")}
            />
          </div>
          <div class="app-row">
            <Input id="endsOn" label="Ends" type="date" narrow error={error("endsOn")} />
            <Input
              id="endsClock"
              label="End time"
              type="time"
              narrow
              value="16:00"
              error={error("endsClock")}
            />
          </div>
          <Show when={kind() === "at_risk"}>
            <Input
              id="night"
              label="One night with no other way (if there is one)"
              hint="The day on whose evening it begins. It opens 9pm to 8am once."
              type="date"
              narrow
              error={error("night")}
            />
          </Show>
          <StaffPicker
            id="reviewer"
            label="Who reviews it?"
            hint="Not you."
            most={1}
            error={error("reviewer")}
            chosen={reviewer()}
            onChoose={setReviewer}
          />
          <Input id="caseNumber" label="Case number" error={error("caseNumber")} maxLength={40} />
          <Input
            id="words"
            label="Why, in a few words"
            hint="120 characters at most. No more about the child than is needed."
            error={error("words")}
            maxLength={120}
          />
          <NotSaved trouble={trouble()} />
          <Button disabled={isSaving()}>{isSaving() ? "Saving …" : "Save"}</Button>
        </form>
      }
    >
      <Heading text="Saved" />
      <p class="govuk-body" role="status">
        The people you named may contact the pupil in the ways you chose, for that time. Nothing is
        shown to parents.
      </p>
      <p class="govuk-body">
        <A class="govuk-link" href={`/pupil/${pupil()?.id ?? ""}`}>
          See this pupil's exemptions
        </A>
      </p>
      <Button
        variant="secondary"
        onClick={() => {
          setPupil(undefined);
          setKind("");
          again();
        }}
      >
        Give another
      </Button>
    </Show>
  );
}
