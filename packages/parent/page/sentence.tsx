import { For, type JSX } from "solid-js";

/** A sentence of the content with a link where its `{{name}}` stands. */
export function Sentence(props: {
  readonly text: string;
  readonly parts: Readonly<Record<string, () => JSX.Element>>;
}) {
  const pieces = () => props.text.split(/\{\{(\w+)\}\}/);
  return (
    <For each={pieces()}>
      {(piece, index) => (index() % 2 === 0 ? piece : props.parts[piece]?.())}
    </For>
  );
}
