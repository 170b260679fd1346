import type * as z from "zod/mini";

type Issue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  string: "text in quotes",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** What is said where a schema says no more of itself. A test lets no body of the API come to this. */
export const unsaid = "Send what the reference shows here.";

/** One of some values, as they stand in JSON. */
function oneOf(values: readonly unknown[]): string {
  const shown = values.map((value) => JSON.stringify(value));
  return shown.length === 1 ? `Send ${shown[0]}.` : `Send one of ${shown.join(", ")}.`;
}

/** A bound on a number is the number itself; on text or a list it is how much of it there may be. */
function within(origin: string, words: readonly [ofAmount: string, ofNumber: string], to: number) {
  if (origin !== "string" && origin !== "array") return `Send ${to} or ${words[1]}.`;
  const unit = origin === "string" ? "character" : "item";
  return `Send ${words[0]} ${to} ${unit}${to === 1 ? "" : "s"}.`;
}

/** Of several shapes: each in turn, or, where one fits but for something inside, what that is. */
function oneOfShapes({ errors, options }: Extract<Issue, { code: "invalid_union" }>): string {
  if (Array.isArray(options)) return oneOf(options);
  const inside = errors.flat().find(({ path }) => path.length > 0);
  return inside === undefined
    ? errors.map(([first]) => first?.message ?? unsaid).join(" Or: ")
    : `At “${inside.path.map(String).join("/")}”: ${inside.message}`;
}

function send(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `Send ${kinds[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return oneOf(issue.values);
    case "too_small":
      return within(issue.origin, ["at least", "more"], Number(issue.minimum));
    case "too_big":
      return within(issue.origin, ["at most", "less"], Number(issue.maximum));
    case "invalid_format":
      return issue.pattern === undefined ? unsaid : `Send text that fits ${issue.pattern}.`;
    case "invalid_union":
      return oneOfShapes(issue);
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return unsaid;
  }
}

/** What to send where a body does not fit, for whoever calls: “This is missing. Send a list.” */
export function whatToSend(issue: Issue): string {
  return issue.input === undefined ? `This is missing. ${send(issue)}` : send(issue);
}
