import { For, Show } from "solid-js";
import { type ChoiceItem, choiceId } from "./choice.ts";
import { classNames } from "./class-names.ts";
import { Hint } from "./hint.tsx";

type ChoiceListProps = {
  readonly block: "govuk-radios" | "govuk-checkboxes";
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly idPrefix: string;
  readonly chosen: readonly string[];
  readonly items: readonly ChoiceItem[];
};

/** What govuk radios and checkboxes have in common: the list of items. */
export function ChoiceList(props: ChoiceListProps) {
  return (
    <div class={props.block} data-module={props.block}>
      <For each={props.items}>
        {(item, index) => {
          if ("divider" in item) return <div class={`${props.block}__divider`}>{item.divider}</div>;
          const id = choiceId(props.idPrefix, index());
          const fieldsId = `conditional-${id}`;
          const checked = props.chosen.includes(item.value);
          return (
            <>
              <div class={`${props.block}__item`}>
                <input
                  class={`${props.block}__input`}
                  id={id}
                  name={props.name}
                  type={props.type}
                  value={item.value}
                  checked={checked}
                  data-behaviour={item.exclusive ? "exclusive" : undefined}
                  data-aria-controls={item.fields === undefined ? undefined : fieldsId}
                  aria-describedby={item.hint === undefined ? undefined : `${id}-item-hint`}
                />
                <label class={`govuk-label ${props.block}__label`} for={id}>
                  {item.text}
                </label>
                <Hint id={`${id}-item-hint`} text={item.hint} class={`${props.block}__hint`} />
              </div>
              <Show when={item.fields !== undefined}>
                <div
                  id={fieldsId}
                  class={classNames(
                    `${props.block}__conditional`,
                    !checked && `${props.block}__conditional--hidden`,
                  )}
                >
                  {item.fields}
                </div>
              </Show>
            </>
          );
        }}
      </For>
    </div>
  );
}
