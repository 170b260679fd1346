import type { FamilyView } from "@elm-court/contract";
import { createSignal, Show } from "solid-js";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { Radios } from "../ui/choices.tsx";
import { ErrorSummary, errorOf, type FieldError } from "../ui/error-summary.tsx";
import { Input } from "../ui/field.tsx";
import { fieldsOf } from "../ui/fields-of.ts";
import { NotSaved } from "../ui/not-saved.tsx";

/** A parent reports a contact: taken down for the safeguarding lead alone, and then what to say. */
export function ReportForm(props: { readonly family: FamilyView }) {
  const [who, setWho] = createSignal("");
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const { save, isSaving, saved, trouble } = createSave<{ readonly words: string }>(
    () => `/pupils/${props.family.pupil.id}/reports`,
  );
  const send = async (form: HTMLFormElement): Promise<void> => {
    const { text } = fieldsOf(form);
    const missing = [
      ...(who() === "" ? [{ id: "reporter", text: "Choose who reports it" }] : []),
      ...(text("seen").trim() === "" ? [{ id: "seen", text: "Write what they have seen" }] : []),
    ];
    setErrors(missing);
    if (missing.length > 0) return;
    await save({
      parentId: who(),
      what: text("what"),
      when: text("when"),
      seen: text("seen"),
      phone: text("phone"),
    });
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
          <p class="govuk-body">
            This goes to the safeguarding lead alone. It cannot be read here again.
          </p>
          <Radios
            id="reporter"
            label="Who reports it?"
            error={errorOf(errors(), "reporter")}
            chosen={[who()]}
            onChoose={setWho}
            items={props.family.parents.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <Input
            id="seen"
            label="What have they seen?"
            hint="In their words"
            error={errorOf(errors(), "seen")}
            maxLength={4000}
          />
          <Input id="what" label="What kind of message?" hint="If they know" maxLength={200} />
          <Input id="when" label="When?" hint="If they know" maxLength={200} />
          <Input id="phone" label="Number to ring them on" maxLength={200} />
          <NotSaved trouble={trouble()} />
          <Button disabled={isSaving()}>{isSaving() ? "Sending …" : "Send to the lead"}</Button>
        </form>
      }
    >
      {(found) => (
        <div class="govuk-inset-text" role="status">
          <p class="govuk-body">
            <strong>Sent. Say to them:</strong>
          </p>
          <p class="govuk-body">“{found().data.words}”</p>
        </div>
      )}
    </Show>
  );
}
