import type { PupilView } from "@elm-court/contract";
import { createSignal, Show } from "solid-js";
import { useApp } from "../api/app-context.ts";
import { Checkboxes, Radios } from "../ui/choices.tsx";
import { errorOf, type FieldError } from "../ui/error-summary.tsx";
import { pupilInWords } from "../urgent/pupil-picker.tsx";

const saidItems = [
  { value: "nothing", text: "Does not object" },
  { value: "allExcept", text: "Only in the ways that are ticked" },
  { value: "all", text: "No" },
];

/** What the slip says of one child: the parent's own question. */
export function ChildAnswer(props: {
  readonly child: PupilView;
  /** 1, 2, …: it names the fields. */
  readonly number: number;
  readonly errors: readonly FieldError[];
}) {
  const { me } = useApp();
  const [said, setSaid] = createSignal("");
  const id = () => `said-${props.number}`;
  return (
    <>
      <Radios
        id={id()}
        label={pupilInWords(props.child)}
        error={errorOf(props.errors, id())}
        chosen={[said()]}
        onChoose={setSaid}
        items={saidItems}
      />
      <Show when={said() === "allExcept"}>
        <Checkboxes
          id={`ways-${props.number}`}
          label={`Ticked for ${props.child.name}`}
          items={me.ways.map(({ channel, name }) => ({ value: channel, text: name }))}
        />
      </Show>
    </>
  );
}

/** What the fields of one child say; `undefined` where nothing was chosen. */
export function saidIn(
  number: number,
  { text, texts }: { text: (name: string) => string; texts: (name: string) => readonly string[] },
): unknown {
  const said = text(`said-${number}`);
  if (said === "") return undefined;
  return said === "allExcept" ? { allExcept: texts(`ways-${number}`) } : said;
}
