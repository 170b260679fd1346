import { useApp } from "../api/app-context.ts";
import { Checkboxes } from "../ui/choices.tsx";

/** The ways of contact that the school uses, by the names people know. */
export function WaysField(props: { readonly error?: string | undefined }) {
  const { me } = useApp();
  return (
    <Checkboxes
      id="ways"
      label="How?"
      error={props.error}
      items={me.ways.map(({ channel, name }) => ({ value: channel, text: name }))}
    />
  );
}
