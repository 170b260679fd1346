import { createSignal } from "solid-js";
import { useApp } from "../api/app-context.ts";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { Radios } from "../ui/choices.tsx";
import { ErrorSummary, errorOf, type FieldError } from "../ui/error-summary.tsx";
import { fieldsOf } from "../ui/fields-of.ts";
import { NotSaved } from "../ui/not-saved.tsx";

/** Somebody's word, by name, on the noes that the school held before. */
export function NoesForm(props: { readonly onSaved: () => void }) {
  const { me } = useApp();
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const { save, isSaving, trouble } = createSave(() => "/set-up/noes");
  const send = async (form: HTMLFormElement): Promise<void> => {
    const noes = fieldsOf(form).text("noes");
    setErrors(noes === "" ? [{ id: "noes", text: "Choose what became of them" }] : []);
    if (noes !== "" && "data" in (await save({ noes }))) props.onSaved();
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
        id="noes"
        label={`I, ${me.name}, say:`}
        hint="On slips, in emails, in the school's records. No tool gets a yes before somebody has said so."
        error={errorOf(errors(), "noes")}
        items={[
          { value: "brought_in", text: "Every no that we held is brought in" },
          { value: "none_held", text: "We held no noes" },
        ]}
      />
      <NotSaved trouble={trouble()} />
      <Button variant="secondary" disabled={isSaving()}>
        {isSaving() ? "Saving …" : "Save"}
      </Button>
    </form>
  );
}
