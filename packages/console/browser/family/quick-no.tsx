import type { FamilyView, TakenView } from "@elm-court/contract";
import { createSignal, Show } from "solid-js";
import { useApp } from "../api/app-context.ts";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { Checkboxes, Radios } from "../ui/choices.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { fieldsOf } from "../ui/fields-of.ts";
import { NotSaved } from "../ui/not-saved.tsx";
import { ReceivedFields, receivedIn } from "./received-fields.tsx";
import { TakenPanel } from "./taken-panel.tsx";
import { takenErrors } from "./taken-words.ts";
import { WhoField, whoIn } from "./who-field.tsx";

export const routeItems = [
  { value: "phone", text: "By telephone" },
  { value: "in_person", text: "In person" },
  { value: "paper", text: "On paper" },
];

/** The other children of the parent who is chosen, by name. */
export function otherChildren(family: FamilyView, who: string): string {
  const parent = family.parents.find(({ id }) => id === who);
  return (parent?.otherChildren ?? []).map(({ name }) => name).join(", ");
}

/** A no to all, saved at once: who, how, when. Details come later. */
export function QuickNo(props: { readonly family: FamilyView; readonly onSaved: () => void }) {
  const { me } = useApp();
  const [who, setWho] = createSignal("");
  const [route, setRoute] = createSignal("phone");
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const { save, isSaving, saved, trouble, again } = createSave<TakenView>(
    () => `/pupils/${props.family.pupil.id}/answers`,
  );
  const others = () => otherChildren(props.family, who());
  const send = async (form: HTMLFormElement): Promise<void> => {
    setErrors(who() === "" ? [{ id: "who", text: "Choose who says it" }] : []);
    if (who() === "") return;
    const { text, texts } = fieldsOf(form);
    const answer = await save({
      who: whoIn(who(), text),
      route: route(),
      objectsTo: "all",
      everyChild: texts("everyChild").length > 0,
      ...receivedIn(text, me.today),
    });
    if ("data" in answer) props.onSaved();
    else setErrors(takenErrors(answer.trouble.problems));
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
            Saved at once as a no to every way of messaging {props.family.pupil.name}. Anything else
            that they say can be written down afterwards.
          </p>
          <WhoField family={props.family} errors={errors()} chosen={who()} onChoose={setWho} />
          <Radios
            id="route"
            label="How did they say it?"
            chosen={[route()]}
            onChoose={setRoute}
            items={routeItems}
          />
          <ReceivedFields errors={errors()} />
          <Show when={others()}>
            <Checkboxes
              id="everyChild"
              label="Their other children"
              items={[{ value: "yes", text: `The same for ${others()}` }]}
            />
          </Show>
          <NotSaved trouble={trouble()} />
          <Button disabled={isSaving()}>{isSaving() ? "Saving …" : "Save the no"}</Button>
        </form>
      }
    >
      {(found) => (
        <>
          <TakenPanel taken={found().data} onDoubted={props.onSaved} />
          <Button variant="secondary" onClick={() => again()}>
            Another one
          </Button>
        </>
      )}
    </Show>
  );
}
