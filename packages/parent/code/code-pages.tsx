import { Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { PhoneLink } from "../page/phone-link.tsx";
import type { SchoolFrame } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Input } from "../ui/input.tsx";
import { InsetText } from "../ui/inset-text.tsx";

function NoNeedsNoCode() {
  return (
    <InsetText>
      You need no code to say no.{" "}
      <a class="govuk-link" href="/answer">
        Say no now
      </a>
    </InsetText>
  );
}

export type AskCodeView = {
  /** False where no code can be emailed to this parent alone: the page says what else there is, and not why. */
  readonly byEmail: boolean;
};

/** "Show that it is you": what a code is for, and how to get one. */
export function AskCodePage(props: { readonly view: AskCodeView; readonly school: SchoolFrame }) {
  return (
    <Frame school={props.school} back="/answer">
      <h1 class="govuk-heading-l">Show that it is you</h1>
      <p class="govuk-body">
        To see what you said before, or to take back a no, we must be sure that it is you.
      </p>
      <Show
        when={props.view.byEmail}
        fallback={
          <p class="govuk-body">
            We cannot email a code just for you. Please ring the school office on{" "}
            <PhoneLink phone={props.school.officePhone} />. We will ring you back on the number that
            we hold, or write to you.
          </p>
        }
      >
        <p class="govuk-body">
          We will email you a code of 6 numbers. It goes to the email address that the school holds
          for you. It works for 10 minutes.
        </p>
        <form method="post" action="/code">
          <Button>Email me a code</Button>
        </form>
        <p class="govuk-body">
          Is that an old address? Ring us on <PhoneLink phone={props.school.officePhone} />.
        </p>
      </Show>
      <NoNeedsNoCode />
    </Frame>
  );
}

export type TypeCodeView = { readonly error?: string | undefined };

/** "Type the code". */
export function TypeCodePage(props: { readonly view: TypeCodeView; readonly school: SchoolFrame }) {
  const error = () => props.view.error;
  return (
    <Frame school={props.school} back="/code">
      <ErrorSummary
        focus
        errors={error() === undefined ? [] : [{ href: "#code", text: error() ?? "" }]}
      />
      <h1 class="govuk-heading-l">Type the code</h1>
      <p class="govuk-body">
        We have emailed you a code. It can take a minute. Look in your junk mail too.
      </p>
      <form method="post" action="/code/type" novalidate>
        <Input
          name="code"
          label="Code"
          hint="6 numbers, such as 123456"
          error={error()}
          inputMode="numeric"
          autocomplete="one-time-code"
        />
        <Button>Continue</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/code">
          Get a new code
        </a>
      </p>
      <NoNeedsNoCode />
    </Frame>
  );
}

export type CodeWaitView = { readonly why: "locked" | "sent_often" };

const waits = {
  locked: {
    title: "Too many codes were typed",
    text: "To keep you safe, no code works for the next 10 minutes. Wait, then get a new code.",
  },
  sent_often: {
    title: "We have sent you many codes",
    text: "Look for the newest one in your email. Or wait an hour, then get a new code.",
  },
} as const;

/** The title of the page. */
export function codeWaitTitle({ why }: CodeWaitView): string {
  return waits[why].title;
}

/** After too many codes, typed or sent: only what a code opens is shut. */
export function CodeWaitPage(props: { readonly view: CodeWaitView; readonly school: SchoolFrame }) {
  return (
    <Frame school={props.school}>
      <h1 class="govuk-heading-l">{codeWaitTitle(props.view)}</h1>
      <p class="govuk-body">{waits[props.view.why].text}</p>
      <p class="govuk-body">
        Was that not you? Ring the school office on <PhoneLink phone={props.school.officePhone} />.
      </p>
      <NoNeedsNoCode />
    </Frame>
  );
}
