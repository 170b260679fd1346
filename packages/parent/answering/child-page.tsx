import { Frame } from "../page/frame.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { Checkboxes } from "../ui/checkboxes.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";

export type ChildView = {
  /** From 1: the child's place in the family, as in the address of the page. */
  readonly number: number;
  readonly name: string;
  readonly ways: readonly { readonly channel: string; readonly name: string }[];
  /** Channels, or `none`. */
  readonly ticked: readonly string[];
  readonly error?: string | undefined;
};

/** "How can staff message Amira?" */
export function ChildPage(props: { readonly view: ChildView; readonly school: SchoolFrame }) {
  const view = () => props.view;
  const errors = () => [{ href: "#ways", text: view().error ?? "" }];
  const back = () => (view().number === 1 ? "/answer" : `/answer/child/${view().number - 1}`);
  return (
    <Frame school={props.school} back={back()}>
      <ErrorSummary focus errors={view().error === undefined ? [] : errors()} />
      <form method="post" action={`/answer/child/${view().number}`} novalidate>
        <Checkboxes
          name="ways"
          legend={childTitle(view())}
          legendSize="l"
          legendIsHeading
          hint="Tick each way you allow. If you do not tick a way, staff must not use it. If we add a new way, staff must not use it until you say so."
          error={view().error}
          chosen={view().ticked}
          items={[
            ...view().ways.map((way) => ({ value: way.channel, text: way.name })),
            { divider: "or" },
            { value: "none", text: "None of these ways", exclusive: true },
          ]}
        />
        <Button>Continue</Button>
      </form>
    </Frame>
  );
}

/** The title of a child's page. */
export function childTitle(view: ChildView): string {
  return `How can staff message ${view.name}?`;
}
