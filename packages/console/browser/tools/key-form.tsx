import type { KeyMadeView } from "@elm-court/contract";
import { createSignal } from "solid-js";
import { useApp } from "../api/app-context.ts";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { Checkboxes, Radios } from "../ui/choices.tsx";
import { ErrorSummary, errorOf, type FieldError } from "../ui/error-summary.tsx";
import { Input } from "../ui/field.tsx";
import { fieldsOf } from "../ui/fields-of.ts";
import { NotSaved } from "../ui/not-saved.tsx";
import { scopeWords } from "./tool-words.ts";

const refused: Readonly<Record<string, FieldError>> = {
  too_many: {
    id: "owner",
    text: "There are as many keys as the school can have. Revoke one first",
  },
  ways: { id: "ways", text: "The school does not use one of these ways" },
  key: { id: "owner", text: "Write the name on one line, of 120 characters at most" },
};

/** A new key: whose, for what, in which ways. */
export function KeyForm(props: { readonly onMade: (made: KeyMadeView) => void }) {
  const { me } = useApp();
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const { save, isSaving, trouble } = createSave<KeyMadeView>(() => "/tools");
  const send = async (form: HTMLFormElement): Promise<void> => {
    const { text, texts } = fieldsOf(form);
    const owner = text("owner").trim();
    const missing: readonly FieldError[] = [
      ...(owner === ""
        ? [{ id: "owner", text: "Say which tool it is, and who answers for it" }]
        : []),
      ...(texts("scopes").length === 0 ? [{ id: "scopes", text: "Choose what it may do" }] : []),
    ];
    setErrors(missing);
    if (missing.length > 0) return;
    const kind = text("kind");
    const answer = await save({ kind, owner, scopes: texts("scopes"), ways: texts("ways") });
    if ("data" in answer) {
      form.reset();
      props.onMade(answer.data);
    } else setErrors(answer.trouble.problems.flatMap((problem) => refused[problem] ?? []));
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
      <Input
        id="owner"
        label="Which tool, and who answers for it?"
        hint="For example: Text gateway, Ms Hale"
        error={errorOf(errors(), "owner")}
        maxLength={120}
      />
      <Checkboxes
        id="scopes"
        label="What may it do?"
        error={errorOf(errors(), "scopes")}
        items={Object.entries(scopeWords).map(([value, words]) => ({ value, text: words }))}
      />
      <Checkboxes
        id="ways"
        label="In which ways does it contact pupils?"
        hint="With none ticked it may ask about every way."
        error={errorOf(errors(), "ways")}
        items={me.ways.map(({ channel, name }) => ({ value: channel, text: name }))}
      />
      <Radios
        id="kind"
        label="Whom does it see?"
        chosen={["live"]}
        items={[
          { value: "live", text: "The school" },
          { value: "test", text: "The test pupils alone, to try it out" },
        ]}
      />
      <NotSaved trouble={trouble()} />
      <Button disabled={isSaving()}>{isSaving() ? "Making …" : "Make a key"}</Button>
    </form>
  );
}
