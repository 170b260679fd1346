import type { ChoiceItem } from "./choice.ts";
import { ChoiceList } from "./choice-list.tsx";
import { Question, type QuestionProps } from "./fieldset.tsx";

export type CheckboxesProps = QuestionProps & {
  readonly chosen?: readonly string[] | undefined;
  readonly items: readonly ChoiceItem[];
};

/** The govuk checkboxes, one question with its fieldset. */
export function Checkboxes(props: CheckboxesProps) {
  return (
    <Question {...props}>
      <ChoiceList
        block="govuk-checkboxes"
        type="checkbox"
        name={props.name}
        idPrefix={props.idPrefix ?? props.name}
        chosen={props.chosen ?? []}
        items={props.items}
      />
    </Question>
  );
}
