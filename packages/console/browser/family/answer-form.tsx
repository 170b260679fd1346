import type { FamilyView, TakenView } from "@elm-court/contract";
import { createSignal, Show } from "solid-js";
import { useApp } from "../api/app-context.ts";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { Checkboxes, Radios } from "../ui/choices.tsx";
import { ErrorSummary, errorOf, type FieldError } from "../ui/error-summary.tsx";
import { Input } from "../ui/field.tsx";
import { fieldsOf } from "../ui/fields-of.ts";
import { NotSaved } from "../ui/not-saved.tsx";
import { otherChildren, routeItems } from "./quick-no.tsx";
import { ReceivedFields, receivedIn } from "./received-fields.tsx";
import { TakenPanel } from "./taken-panel.tsx";
import { takenErrors } from "./taken-words.ts";
import { WhoField, whoIn } from "./who-field.tsx";

const saidItems = [
  { value: "nothing", text: "They do not object" },
  { value: "all", text: "No, in no way" },
  { value: "allExcept", text: "No, but for the ways that I tick" },
  { value: "only", text: "No to the ways that I tick, nothing said of others" },
];

/** What they object to, of the form's fields. */
function objectsIn(said: string, ways: readonly string[]): unknown {
  if (said === "only") return { only: ways };
  return said === "allExcept" ? { allExcept: ways } : said;
}

/** A whole answer by telephone, in person or on paper: who, what, when it was signed and when it came. */
export function AnswerForm(props: { readonly family: FamilyView; readonly onSaved: () => void }) {
  const { me } = useApp();
  const [who, setWho] = createSignal("");
  const [said, setSaid] = createSignal("");
  const [route, setRoute] = createSignal("paper");
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const { save, isSaving, saved, trouble, again } = createSave<TakenView>(
    () => `/pupils/${props.family.pupil.id}/answers`,
  );
  const others = () => otherChildren(props.family, who());
  const send = async (form: HTMLFormElement): Promise<void> => {
    const missing = [
      ...(who() === "" ? [{ id: "who", text: "Choose who says it" }] : []),
      ...(said() === "" ? [{ id: "said", text: "Choose what they say" }] : []),
    ];
    setErrors(missing);
    if (missing.length > 0) return;
    const { text, texts } = fieldsOf(form);
    const signedOn = route() === "paper" ? text("signedOn") : "";
    const answer = await save({
      who: whoIn(who(), text),
      route: route(),
      objectsTo: objectsIn(said(), texts("ways")),
      everyChild: texts("everyChild").length > 0,
      ...(signedOn !== "" && { signedOn }),
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
          <WhoField family={props.family} errors={errors()} chosen={who()} onChoose={setWho} />
          <Radios
            id="said"
            label="What do they say?"
            error={errorOf(errors(), "said")}
            chosen={[said()]}
            onChoose={setSaid}
            items={saidItems}
          />
          <Show when={said() === "only" || said() === "allExcept"}>
            <Checkboxes
              id="ways"
              label={said() === "only" ? "No to" : "These are all right"}
              error={errorOf(errors(), "ways")}
              items={me.ways.map(({ channel, name }) => ({ value: channel, text: name }))}
            />
          </Show>
          <Radios
            id="route"
            label="How did it come?"
            error={errorOf(errors(), "route")}
            chosen={[route()]}
            onChoose={setRoute}
            items={routeItems}
          />
          <Show when={route() === "paper"}>
            <Input
              id="signedOn"
              label="Signed on"
              hint="As on the slip. Leave it open where nobody signed."
              type="date"
              narrow
              error={errorOf(errors(), "signedOn")}
            />
          </Show>
          <ReceivedFields errors={errors()} />
          <Show when={others()}>
            <Checkboxes
              id="everyChild"
              label="Their other children"
              items={[{ value: "yes", text: `The same for ${others()}` }]}
            />
          </Show>
          <NotSaved trouble={trouble()} />
          <Button disabled={isSaving()}>{isSaving() ? "Saving …" : "Save the answer"}</Button>
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
