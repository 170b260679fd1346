import type { PupilView } from "@elm-court/contract";
import type { Instant } from "@elm-court/domain";
import { A } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { useApp } from "../api/app-context.ts";
import { createSave } from "../api/create-save.ts";
import { momentInWords } from "../api/in-words.ts";
import { Button } from "../ui/button.tsx";
import { Radios } from "../ui/choices.tsx";
import { ErrorSummary, errorOf, type FieldError } from "../ui/error-summary.tsx";
import { Input } from "../ui/field.tsx";
import { fieldsOf } from "../ui/fields-of.ts";
import { Heading } from "../ui/heading.tsx";
import { NotSaved } from "../ui/not-saved.tsx";
import { exemptionErrors } from "./exemption-errors.ts";
import { PupilPicker } from "./pupil-picker.tsx";
import { StaffPicker } from "./staff-picker.tsx";
import { WaysField } from "./ways-field.tsx";

type Given = { readonly exemptionId: string; readonly endsAt?: Instant | undefined };

/** Contact first, record after: who, how, any other way, when, and a case number. */
export function UrgentScreen() {
  const { me } = useApp();
  const [pupil, setPupil] = createSignal<PupilView>();
  const [staff, setStaff] = createSignal<readonly string[]>([me.staffId]);
  const [when, setWhen] = createSignal<string>("now");
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const { save, isSaving, saved, trouble, again } = createSave<Given>(() => "/urgent");

  const send = async (form: HTMLFormElement): Promise<void> => {
    const { text, texts } = fieldsOf(form);
    const chosen = pupil();
    const otherWay = text("otherWay");
    const clock = text("contactedClock");
    const missing: readonly FieldError[] = [
      ...(chosen === undefined ? [{ id: "pupil", text: "Find and choose the pupil" }] : []),
      ...(otherWay === "" ? [{ id: "otherWay", text: "Say whether there is any other way" }] : []),
      ...(when() === "did" && clock === ""
        ? [{ id: "contactedClock", text: "Say when the contact was" }]
        : []),
    ];
    setErrors(missing);
    if (missing.length > 0 || chosen === undefined) return;
    const answer = await save({
      pupilId: chosen.id,
      staffIds: staff().filter((id) => id !== ""),
      ways: texts("ways"),
      anyOtherWay: otherWay === "yes",
      ...(when() === "did" && { contacted: { on: text("contactedOn"), clock } }),
      caseNumber: text("caseNumber"),
    });
    if ("trouble" in answer) setErrors(exemptionErrors(answer.trouble.problems));
  };

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
          <Heading text="Urgent" />
          <p class="govuk-body">
            A child is at risk. Contact them first if you must, then record it here.
          </p>
          <PupilPicker
            id="pupil"
            label="Pupil"
            error={errorOf(errors(), "pupil")}
            chosen={pupil()}
            onChoose={setPupil}
          />
          <StaffPicker
            id="staff"
            label="Who contacts them?"
            error={errorOf(errors(), "staff")}
            chosen={staff()}
            onChoose={setStaff}
          />
          <WaysField error={errorOf(errors(), "ways")} />
          <Radios
            id="otherWay"
            label="Any other way to reach them?"
            hint="A call, a visit, through a parent. With another way, no message from 9pm to 8am."
            error={errorOf(errors(), "otherWay")}
            items={[
              { value: "no", text: "No other way" },
              { value: "yes", text: "Yes, there is another way" },
            ]}
          />
          <Radios
            id="when"
            label="When?"
            chosen={[when()]}
            onChoose={setWhen}
            items={[
              { value: "now", text: "I am contacting now" },
              { value: "did", text: "I did at another time" },
            ]}
          />
          <Show when={when() === "did"}>
            <div class="app-row">
              <Input id="contactedOn" label="Day" type="date" narrow value={me.today} />
              <Input
                id="contactedClock"
                label="Time"
                type="time"
                narrow
                error={errorOf(errors(), "contactedClock")}
              />
            </div>
          </Show>
          <Input
            id="caseNumber"
            label="Case number"
            hint="No number yet? Write your initials and the time."
            error={errorOf(errors(), "caseNumber")}
            maxLength={40}
          />
          <NotSaved trouble={trouble()} />
          <Button disabled={isSaving()}>{isSaving() ? "Saving …" : "Save"}</Button>
        </form>
      }
    >
      {(done) => (
        <>
          <div class="govuk-panel govuk-panel--confirmation" role="status">
            <p class="govuk-panel__title">Saved</p>
            <div class="govuk-panel__body">
              <Show when={done().data.endsAt}>
                {(endsAt) => <>It holds until {momentInWords(endsAt())}.</>}
              </Show>
            </div>
          </div>
          <Heading text="What happens now" />
          <p class="govuk-body">
            The people you named may contact the pupil in the ways you chose. Nobody else may.
            Nothing is shown to parents.
          </p>
          <p class="govuk-body">
            Somebody else reviews this by the end of the next school day. Keep a copy of each
            message.
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
              again();
            }}
          >
            Record another
          </Button>
        </>
      )}
    </Show>
  );
}
