import { For } from "solid-js";
import { type FieldProps, Group } from "./field.tsx";

type Choice = {
  readonly value: string;
  readonly text: string;
};

type ChoicesProps = FieldProps & {
  readonly items: readonly Choice[];
  readonly chosen?: readonly string[] | undefined;
  readonly onChoose?: ((value: string) => void) | undefined;
};

function Items(
  props: ChoicesProps & {
    readonly block: "govuk-radios" | "govuk-checkboxes";
    readonly type: string;
  },
) {
  return (
    <div class={props.block}>
      <For each={props.items}>
        {(item, index) => {
          const id = () => (index() === 0 ? props.id : `${props.id}-${index() + 1}`);
          return (
            <div class={`${props.block}__item`}>
              <input
                class={`${props.block}__input`}
                id={id()}
                name={props.id}
                type={props.type}
                value={item.value}
                checked={props.chosen?.includes(item.value) ?? false}
                onChange={() => props.onChoose?.(item.value)}
              />
              <label class={`govuk-label ${props.block}__label`} for={id()}>
                {item.text}
              </label>
            </div>
          );
        }}
      </For>
    </div>
  );
}

// Named in full, so that the style sheet keeps them: govuk-radios govuk-radios__item govuk-radios__input govuk-radios__label
// govuk-checkboxes govuk-checkboxes__item govuk-checkboxes__input govuk-checkboxes__label

/** The govuk radios. */
export function Radios(props: ChoicesProps) {
  return (
    <Group {...props}>
      <Items {...props} block="govuk-radios" type="radio" />
    </Group>
  );
}

/** The govuk checkboxes. */
export function Checkboxes(props: ChoicesProps) {
  return (
    <Group {...props}>
      <Items {...props} block="govuk-checkboxes" type="checkbox" />
    </Group>
  );
}
