import type { ToMatchView } from "@elm-court/contract";
import type { MatchProblem } from "@elm-court/domain";
import { A } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { NotSaved } from "../ui/not-saved.tsx";

const words: Readonly<Record<MatchProblem, string>> = {
  objection_not_standing: "This no has ended.",
  not_under_review: "Somebody has decided this already.",
  taken_down_by_mistake: "Who took it down says that it was a mistake. Decide that instead.",
  not_their_parent: "They are not on record for this child.",
};
const isKnown = (problem: string): problem is MatchProblem => Object.hasOwn(words, problem);

/** Whose no it is: one of the parents', or really of somebody who is not on record. Ending it is another decision. */
export function MatchForm(props: {
  readonly answer: ToMatchView;
  readonly onSaved: (what: string) => void;
}) {
  const { save, isSaving, trouble } = createSave(
    () => `/pupils/${props.answer.pupil.id}/objections/match`,
  );
  const [refused, setRefused] = createSignal("");
  const match = async (is: object, what: string): Promise<void> => {
    const answer = await save({ objectionId: props.answer.objectionId, is });
    if ("data" in answer) props.onSaved(what);
    else
      setRefused(
        answer.trouble.problems
          .filter(isKnown)
          .map((one) => words[one])
          .join(" "),
      );
  };
  return (
    <>
      <NotSaved trouble={trouble()} />
      <Show when={refused()}>
        <p class="govuk-error-message" role="alert">
          {refused()}
        </p>
      </Show>
      <For each={props.answer.candidates}>
        {(one) => (
          <>
            <Button
              variant="secondary"
              disabled={isSaving()}
              onClick={() =>
                void match(
                  { kind: "parent", parentId: one.id },
                  `The no about ${props.answer.pupil.name} is ${one.name}'s.`,
                )
              }
            >
              It is {one.name}
            </Button>{" "}
          </>
        )}
      </For>
      <Button
        variant="secondary"
        disabled={isSaving()}
        onClick={() =>
          void match({ kind: "carer" }, `The no about ${props.answer.pupil.name} stands.`)
        }
      >
        Somebody else with care of the child
      </Button>
      <p class="govuk-body">
        <A class="govuk-link" href={`/pupil/${props.answer.pupil.id}`}>
          It does not count: decide to end it
        </A>
      </p>
    </>
  );
}
