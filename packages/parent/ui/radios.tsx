import type { ChoiceItem } from "./choice.ts";
import { ChoiceList } from "./choice-list.tsx";
import { Question, type QuestionProps } from "./fieldset.tsx";

export type RadiosProps = QuestionProps & {
  readonly chosen?: string | undefined;
  readonly items: readonly ChoiceItem[];
};

/** The govuk radios, one question with its fieldset. */
export function Radios(props: RadiosProps) {
  return (
    <Question {...props}>
      <ChoiceList
        block="govuk-radios"
        type="radio"
        name={props.name}
        idPrefix={props.idPrefix ?? props.name}
        chosen={props.chosen === undefined ? [] : [props.chosen]}
        items={props.items}
      />
    </Question>
  );
}
