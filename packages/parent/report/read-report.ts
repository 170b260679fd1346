import { type ContactReport, longestReport, parsePhone, type PupilId } from "@elm-court/domain";
import type { Family } from "@elm-court/store";

export type ReportProblem = "seen_empty" | "seen_long" | "what_long" | "when_long" | "phone_wrong";

/** What somebody typed, kept for the form to show again. */
export type TypedReport = {
  /** The numbers of children, in the family's order. */
  readonly children: readonly string[];
  readonly what: string;
  readonly when: string;
  readonly seen: string;
  readonly phone: string;
};

export const nothingTyped: TypedReport = { children: [], what: "", when: "", seen: "", phone: "" };

/** Lines end as they were typed; a form sends two characters for one. */
function textIn(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? "").replaceAll("\r\n", "\n").trim();
}

/** The form as it was typed. */
export function typedIn(form: URLSearchParams): TypedReport {
  return {
    children: form.getAll("child"),
    what: textIn(form, "what"),
    when: textIn(form, "when"),
    seen: textIn(form, "seen"),
    phone: textIn(form, "phone"),
  };
}

/** What must be put right; nothing where it can be sent. */
export function problemsIn({ what, when, seen, phone }: TypedReport): readonly ReportProblem[] {
  const problems: readonly (readonly [ReportProblem, boolean])[] = [
    ["what_long", what.length > longestReport.other],
    ["when_long", when.length > longestReport.other],
    ["seen_empty", seen === ""],
    ["seen_long", seen.length > longestReport.seen],
    ["phone_wrong", phone !== "" && parsePhone(phone) === undefined],
  ];
  return problems.flatMap(([problem, isThere]) => (isThere ? [problem] : []));
}

/** The children who were ticked; the only one where there is one. Nobody's child but this family's can be (trust P6). */
export function pupilsIn({ children }: TypedReport, family: Family): readonly PupilId[] {
  const all = family.children.map(({ pupil }) => pupil.id);
  return all.length === 1 ? all : all.filter((_, index) => children.includes(String(index + 1)));
}

/** What is sent of the form. */
export function saidIn(
  typed: TypedReport,
): Pick<ContactReport, "what" | "when" | "seen" | "phone"> {
  const { what, when, seen, phone } = typed;
  return { what, when, seen, phone: parsePhone(phone) ?? "" };
}
