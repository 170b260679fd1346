import type { FamilyView } from "@elm-court/contract";
import { Show } from "solid-js";
import { Radios } from "../ui/choices.tsx";
import { errorOf, type FieldError } from "../ui/error-summary.tsx";
import { Input } from "../ui/field.tsx";

/** Who says it: a parent on record, the pupil, or somebody who is not on record. */
export function WhoField(props: {
  readonly family: FamilyView;
  readonly errors: readonly FieldError[];
  readonly chosen: string;
  readonly onChoose: (who: string) => void;
}) {
  return (
    <>
      <Radios
        id="who"
        label="Who says it?"
        error={errorOf(props.errors, "who")}
        chosen={[props.chosen]}
        onChoose={props.onChoose}
        items={[
          ...props.family.parents.map(({ id, name }) => ({ value: id, text: name })),
          { value: "pupil", text: "The pupil" },
          { value: "someone_else", text: "Somebody who is not on record" },
        ]}
      />
      <Show when={props.chosen === "someone_else"}>
        <Input id="name" label="Their name" error={errorOf(props.errors, "name")} maxLength={80} />
        <Input
          id="relationship"
          label="Who are they to the child?"
          hint="For example: aunt, childminder."
          error={errorOf(props.errors, "relationship")}
          maxLength={80}
        />
      </Show>
    </>
  );
}

/** The respondent in a form's fields. */
export function whoIn(chosen: string, text: (name: string) => string): object {
  if (chosen === "pupil") return { kind: "pupil" };
  if (chosen !== "someone_else") return { kind: "parent", parentId: chosen };
  return { kind: "someone_else", name: text("name"), relationship: text("relationship") };
}
