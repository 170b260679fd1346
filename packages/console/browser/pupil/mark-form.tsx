import type { VulnerableMark } from "@elm-court/domain";
import { createSignal } from "solid-js";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { Radios } from "../ui/choices.tsx";
import { NotSaved } from "../ui/not-saved.tsx";

const marks: readonly { readonly value: VulnerableMark; readonly text: string }[] = [
  { value: "nobody_has_said", text: "Nobody has said: staff are sent to you" },
  { value: "vulnerable", text: "Yes: every rule goes on applying" },
  { value: "confirmed_not_vulnerable", text: "No: staff may contact them (clause 8.3)" },
];

/** What the school says of a former pupil. */
export function MarkForm(props: {
  readonly pupilId: string;
  readonly mark: VulnerableMark;
  readonly onSaved: () => void;
}) {
  const [mark, setMark] = createSignal<string>(props.mark);
  const { save, isSaving, trouble, saved } = createSave(() => `/pupils/${props.pupilId}/mark`);
  const send = async (): Promise<void> => {
    const answer = await save({ mark: mark() });
    if ("data" in answer) props.onSaved();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Radios id="mark" label="Mark" items={marks} chosen={[mark()]} onChoose={setMark} />
      <NotSaved trouble={trouble()} />
      <p class="govuk-body" role="status">
        {saved() === undefined ? "" : "Saved."}
      </p>
      <Button variant="secondary" disabled={isSaving()}>
        Save the mark
      </Button>
    </form>
  );
}
