import type { SlipView } from "@elm-court/contract";
import { createSignal, onMount } from "solid-js";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, errorOf, type FieldError } from "../ui/error-summary.tsx";
import { Input } from "../ui/field.tsx";
import { fieldsOf } from "../ui/fields-of.ts";
import { NotSaved } from "../ui/not-saved.tsx";
import { slipErrors } from "./slip-errors.ts";

/** The code on a slip, typed or scanned. The field has the focus; Enter goes on. */
export function CodeForm(props: { readonly onFound: (code: string, slip: SlipView) => void }) {
  const { save, isSaving, trouble } = createSave<SlipView>(() => "/slips/find");
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  let form: HTMLFormElement | undefined;
  onMount(() => form?.querySelector("input")?.focus());
  const find = async (): Promise<void> => {
    const code = form === undefined ? "" : fieldsOf(form).text("code");
    const answer = await save({ code });
    if ("data" in answer) {
      setErrors([]);
      props.onFound(code, answer.data);
    } else setErrors(slipErrors(answer.trouble.problems));
  };
  return (
    <form
      ref={(found) => (form = found)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <ErrorSummary errors={errors()} />
      <Input
        id="code"
        label="Code on the slip"
        hint="Twelve characters. O and 0, and I, L and 1, are the same; dashes do not matter."
        error={errorOf(errors(), "code")}
        maxLength={40}
      />
      <NotSaved trouble={trouble()} />
      <Button disabled={isSaving()}>Find</Button>
    </form>
  );
}
