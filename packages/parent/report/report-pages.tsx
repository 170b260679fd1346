import { Show } from "solid-js";
import { Frame } from "../page/frame.tsx";
import { type SchoolFrame, urgentWords } from "../page/school-frame.ts";
import { Button } from "../ui/button.tsx";
import { Checkboxes } from "../ui/checkboxes.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Input } from "../ui/input.tsx";
import { InsetText } from "../ui/inset-text.tsx";
import { Panel } from "../ui/panel.tsx";
import { Textarea } from "../ui/textarea.tsx";
import type { ReportProblem, TypedReport } from "./read-report.ts";

type OnSchool = { readonly school: SchoolFrame };

export type ReportView = {
  readonly children: readonly string[];
  readonly typed: TypedReport;
  readonly errors: readonly (ReportProblem | "not_sent")[];
};

/** "Tell us about a message": first what to do when it cannot wait. */
export function ReportPage(props: OnSchool & { readonly view: ReportView }) {
  const { say } = props.school.words;
  const { leadName: lead, dayPhone: day } = props.school.urgentHelp;
  const wordsOf = (problem: ReportView["errors"][number]) =>
    problem === "not_sent" ? say("report.not_sent", { day }) : say(`report.${problem}`);
  const errorIn = (field: string) => {
    const problem = props.view.errors.find((one) => one.startsWith(`${field}_`));
    return problem === undefined || problem === "not_sent" ? undefined : wordsOf(problem);
  };
  const errors = () =>
    props.view.errors.map((problem) => ({
      href: problem === "not_sent" ? "#seen" : `#${problem.split("_")[0] ?? ""}`,
      text: wordsOf(problem),
    }));
  const field = (name: "what" | "when" | "phone") => ({
    name,
    label: say(`report.${name}`),
    error: errorIn(name),
    errorPrefix: say("frame.error"),
    value: props.view.typed[name],
    autocomplete: name === "phone" ? "tel" : "off",
  });
  return (
    <Frame school={props.school} back="/answer">
      <ErrorSummary focus title={say("frame.problem")} errors={errors()} />
      <h1 class="govuk-heading-l">{say("report.title")}</h1>
      <InsetText>{urgentWords(props.school)}</InsetText>
      <p class="govuk-body">{say("report.who")}</p>
      <p class="govuk-body">{say("report.only", { lead })}</p>
      <form method="post" action="/report" novalidate>
        <Show when={props.view.children.length > 1}>
          <Checkboxes
            name="child"
            legend={say("report.child")}
            legendSize="s"
            chosen={props.view.typed.children}
            items={props.view.children.map((text, index) => ({ value: String(index + 1), text }))}
          />
        </Show>
        <Input {...field("what")} hint={say("report.what_hint")} />
        <Input {...field("when")} />
        <Textarea
          name="seen"
          label={say("report.seen")}
          hint={say("report.seen_hint")}
          error={errorIn("seen")}
          errorPrefix={say("frame.error")}
          value={props.view.typed.seen}
        />
        <Input {...field("phone")} hint={say("report.phone_hint")} inputMode="tel" />
        <Button>{say("report.send")}</Button>
      </form>
    </Frame>
  );
}

/** The same whatever was sent, and whether or not anything of it was known. */
export function ReportSentPage(props: OnSchool) {
  const { say } = props.school.words;
  const { leadName: lead, dayPhone: day } = props.school.urgentHelp;
  return (
    <Frame school={props.school}>
      <Panel title={say("report.sent.title")} />
      <p class="govuk-body">{say("report.sent.next", { lead })}</p>
      <p class="govuk-body">{say("report.sent.shown", { day })}</p>
      <InsetText>{urgentWords(props.school)}</InsetText>
      <form method="post" action="/finish">
        <Button>{say("saved.finish")}</Button>
      </form>
    </Frame>
  );
}
