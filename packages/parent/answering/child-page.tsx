import type { Words } from "@elm-court/content";
import { Frame } from "../page/frame.tsx";
import { type SchoolFrame, wayName } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { Checkboxes } from "../ui/checkboxes.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import type { WaysError } from "./parse-ways.ts";

export type ChildView = {
  /** From 1: the child's place in the family, as in the address of the page. */
  readonly number: number;
  readonly name: string;
  /** The ways in use. */
  readonly ways: readonly string[];
  /** Ways, or `none`. */
  readonly ticked: readonly string[];
  readonly error?: WaysError | undefined;
};

function errorText({ error, name: child }: ChildView, { say }: Words): string | undefined {
  if (error === undefined) return undefined;
  return error === "nothing" ? say("child.nothing", { child }) : say("child.both");
}

/** "How can staff message Amira?" */
export function ChildPage(props: { readonly view: ChildView; readonly school: SchoolFrame }) {
  const view = () => props.view;
  const { words } = props.school;
  const { say } = words;
  const error = () => errorText(view(), words);
  const back = () => (view().number === 1 ? "/answer" : `/answer/child/${view().number - 1}`);
  return (
    <Frame school={props.school} back={back()}>
      <ErrorSummary
        focus
        title={say("frame.problem")}
        errors={error() === undefined ? [] : [{ href: "#ways", text: error() ?? "" }]}
      />
      <form method="post" action={`/answer/child/${view().number}`} novalidate>
        <Checkboxes
          name="ways"
          legend={childTitle(view(), words)}
          legendSize="l"
          legendIsHeading
          hint={say("child.hint")}
          error={error()}
          errorPrefix={say("frame.error")}
          chosen={view().ticked}
          items={[
            ...view().ways.map((way) => ({ value: way, text: wayName(props.school, way) })),
            { divider: say("child.or") },
            { value: "none", text: say("child.none"), exclusive: true },
          ]}
        />
        <Button>{say("question.continue")}</Button>
      </form>
    </Frame>
  );
}

/** The title of a child's page. */
export function childTitle({ name: child }: ChildView, { say }: Words): string {
  return say("child.title", { child });
}
