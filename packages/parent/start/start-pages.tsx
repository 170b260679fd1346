import { Frame } from "../page/frame.tsx";
import { RingSentence } from "../page/ring-sentence.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Input } from "../ui/input.tsx";
import { InsetText } from "../ui/inset-text.tsx";

type OnSchool = { readonly school: SchoolFrame };

/** `code_unknown` says the same of a code that never was and of one that was stopped. */
type StartError = "code_shape" | "code_unknown" | "email_shape" | "choose";
export type StartView = {
  /** What was typed, or came with the picture on a letter. */
  readonly code: string;
  readonly email: string;
  readonly error?: StartError | undefined;
};

/** "Get to your page": with a code from a letter, or by asking for a new link. */
export function StartPage(props: OnSchool & { readonly view: StartView }) {
  const { say } = props.school.words;
  const errorIn = (field: "code" | "email") =>
    props.view.error?.startsWith(field) === true ? say(`start.${props.view.error}`) : undefined;
  const errors = () => {
    const { error } = props.view;
    if (error === undefined) return [];
    return [{ href: error.startsWith("email") ? "#email" : "#code", text: say(`start.${error}`) }];
  };
  return (
    <Frame school={props.school}>
      <ErrorSummary focus title={say("frame.problem")} errors={errors()} />
      <h1 class="govuk-heading-l">{say("start.title")}</h1>
      <form method="post" action="/start" novalidate>
        <h2 class="govuk-heading-m">{say("start.code")}</h2>
        <Input
          name="code"
          label={say("start.code_label")}
          hint={say("start.code_hint")}
          error={errorIn("code")}
          errorPrefix={say("frame.error")}
          value={props.view.code}
          autocomplete="off"
        />
        <Button name="do" value="code">
          {say("start.code_button")}
        </Button>
      </form>
      <form method="post" action="/start" novalidate>
        <h2 class="govuk-heading-m">{say("start.email")}</h2>
        <Input
          name="email"
          label={say("start.email_label")}
          hint={say("start.email_hint")}
          error={errorIn("email")}
          errorPrefix={say("frame.error")}
          value={props.view.email}
          inputMode="email"
          autocomplete="email"
        />
        <Button name="do" value="email" variant="secondary">
          {say("start.email_button")}
        </Button>
      </form>
      <InsetText>
        <RingSentence text="start.no_need" school={props.school} />
      </InsetText>
    </Frame>
  );
}

/** The same whatever address was given: it never says whether it is anybody's (trust P6). */
export function StartSentPage(props: OnSchool) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school} back="/start">
      <h1 class="govuk-heading-l">{say("start.sent.title")}</h1>
      <p class="govuk-body">{say("start.sent.if")}</p>
      <p class="govuk-body">{say("start.sent.wait")}</p>
      <p class="govuk-body">
        <RingSentence text="start.sent.nothing" school={props.school} />
      </p>
    </Frame>
  );
}

export type StartWaitView = { readonly why: "code_often" | "email_often" };

/** After too many codes, or links asked for: the telephone still takes a no. */
export function StartWaitPage(props: OnSchool & { readonly view: StartWaitView }) {
  const { say } = props.school.words;
  return (
    <Frame school={props.school} back="/start">
      <h1 class="govuk-heading-l">{say(`start.${props.view.why}.title`)}</h1>
      <p class="govuk-body">{say(`start.${props.view.why}`)}</p>
      <InsetText>
        <RingSentence text="start.no_need" school={props.school} />
      </InsetText>
    </Frame>
  );
}
