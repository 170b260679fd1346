import type { FieldError } from "../ui/error-summary.tsx";

const words: Readonly<Record<string, FieldError>> = {
  code_mistyped: {
    id: "code",
    text: "This is no code: one of the characters is another one. Look at the slip again",
  },
  code_unknown: { id: "code", text: "The school has not given out this code" },
  name_missing: { id: "name", text: "Write the name on the slip, in 80 characters at most" },
  relationship_missing: { id: "relationship", text: "Write who they are to the child" },
  received_in_future: { id: "receivedOn", text: "This is still to come. Choose when it came" },
  signed_in_future: { id: "signedOn", text: "The slip came before this date. Look again" },
  way_missing: { id: "said-1", text: "Tick at least one way" },
  way_unknown: { id: "said-1", text: "Choose ways that the school uses" },
};

/** What to mend on a slip, and where. */
export function slipErrors(problems: readonly string[]): readonly FieldError[] {
  return problems.flatMap((problem) => words[problem] ?? []);
}
