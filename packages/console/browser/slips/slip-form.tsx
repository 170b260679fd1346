import type { SlipView, TakenView } from "@elm-court/contract";
import { createSignal, For, onMount, Show } from "solid-js";
import { useApp } from "../api/app-context.ts";
import { createSave } from "../api/create-save.ts";
import { ReceivedFields, receivedIn } from "../family/received-fields.tsx";
import { Button } from "../ui/button.tsx";
import { Radios } from "../ui/choices.tsx";
import { ErrorSummary, errorOf, type FieldError } from "../ui/error-summary.tsx";
import { Input } from "../ui/field.tsx";
import { fieldsOf } from "../ui/fields-of.ts";
import { NotSaved } from "../ui/not-saved.tsx";
import { ChildAnswer, saidIn } from "./child-answer.tsx";
import { slipErrors } from "./slip-errors.ts";

/** The parent's questions, as they stand on the slip. */
export function SlipForm(props: {
  readonly code: string;
  readonly slip: SlipView;
  readonly onSaved: (taken: TakenView) => void;
  readonly onLeft: () => void;
}) {
  const { me } = useApp();
  const { save, isSaving, trouble } = createSave<TakenView>(() => "/slips");
  const [signer, setSigner] = createSignal("parent");
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  let form: HTMLFormElement | undefined;
  onMount(() => form?.querySelector("input")?.focus());
  const send = async (): Promise<void> => {
    if (form === undefined) return;
    const fields = fieldsOf(form);
    const said = props.slip.children.map(({ id }, place) => ({
      pupilId: id,
      objectsTo: saidIn(place + 1, fields),
    }));
    const missing = said.flatMap(({ objectsTo }, place) =>
      objectsTo === undefined
        ? [{ id: `said-${place + 1}`, text: "Choose what the slip says" }]
        : [],
    );
    setErrors(missing);
    if (missing.length > 0) return;
    const { text } = fields;
    const signedOn = text("signedOn");
    const answer = await save({
      code: props.code,
      answers: said,
      ...(signer() === "other" && {
        signer: { name: text("name"), relationship: text("relationship") },
      }),
      ...(signedOn !== "" && { signedOn }),
      ...receivedIn(text, me.today),
    });
    if ("data" in answer) props.onSaved(answer.data);
    else setErrors(slipErrors(answer.trouble.problems));
  };
  return (
    <form
      ref={(found) => (form = found)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary errors={errors()} />
      <h2 class="govuk-heading-m">{props.slip.parent.name}</h2>
      <Show when={!props.slip.works}>
        <p class="govuk-body">
          The parent's links were stopped since. The slip counts all the same.
        </p>
      </Show>
      <For each={props.slip.children}>
        {(child, place) => <ChildAnswer child={child} number={place() + 1} errors={errors()} />}
      </For>
      <Radios
        id="signer"
        label="Who signed it?"
        chosen={[signer()]}
        onChoose={setSigner}
        items={[
          { value: "parent", text: props.slip.parent.name },
          { value: "other", text: "Somebody else" },
        ]}
      />
      <Show when={signer() === "other"}>
        <Input id="name" label="Their name" error={errorOf(errors(), "name")} maxLength={80} />
        <Input
          id="relationship"
          label="Who are they to the child?"
          error={errorOf(errors(), "relationship")}
          maxLength={80}
        />
      </Show>
      <Input
        id="signedOn"
        label="Signed on"
        hint="As on the slip. Leave it open where there is no date."
        type="date"
        narrow
        error={errorOf(errors(), "signedOn")}
      />
      <ReceivedFields errors={errors()} />
      <NotSaved trouble={trouble()} />
      <Button disabled={isSaving()}>
        {isSaving() ? "Saving …" : "Save, and the next slip"}
      </Button>{" "}
      <Button variant="secondary" onClick={() => props.onLeft()}>
        Leave this slip
      </Button>
    </form>
  );
}
