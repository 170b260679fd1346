import type { ToldRowView } from "@elm-court/contract";
import type { TellingWay } from "@elm-court/domain";
import { createSignal, For, Show } from "solid-js";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { NotSaved } from "../ui/not-saved.tsx";

const ways: readonly (readonly [TellingWay, string, string])[] = [
  ["phone", "By telephone", "told by telephone"],
  ["in_person", "In person", "told in person"],
  ["paper", "On paper", "told on paper"],
];

/** Says that the office has told this parent itself. */
export function TellForm(props: {
  readonly parent: Pick<ToldRowView, "id" | "name">;
  readonly onSaved: (what: string) => void;
}) {
  const { save, isSaving, trouble } = createSave(() => `/parents/${props.parent.id}/told`);
  const [refused, setRefused] = createSignal("");
  const tell = async (how: TellingWay, inWords: string): Promise<void> => {
    const answer = await save({ how });
    if ("data" in answer) {
      props.onSaved(`${props.parent.name}: ${inWords}.`);
      return;
    }
    setRefused(
      answer.trouble.problems.includes("orders_need_decision")
        ? "A court order is flagged for this person. Decide on it first."
        : "No information about the child goes to this person.",
    );
  };
  return (
    <details class="govuk-details govuk-!-margin-bottom-0">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          I have told them<span class="govuk-visually-hidden">: {props.parent.name}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        <NotSaved trouble={trouble()} />
        <Show when={trouble()?.code === "does_not_fit"}>
          <p class="govuk-error-message" role="alert">
            {refused()}
          </p>
        </Show>
        <For each={ways}>
          {([how, label, inWords]) => (
            <>
              <Button
                variant="secondary"
                disabled={isSaving()}
                onClick={() => void tell(how, inWords)}
              >
                {label}
              </Button>{" "}
            </>
          )}
        </For>
      </div>
    </details>
  );
}
