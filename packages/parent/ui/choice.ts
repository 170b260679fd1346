import type { JSX } from "solid-js";

/** One radio button or tick box of a question. */
type Choice = {
  readonly value: string;
  readonly text: string;
  readonly hint?: string | undefined;
  /** Ticks nothing else beside it. */
  readonly exclusive?: boolean | undefined;
  /** More fields that belong to this choice. Without a script they are always in sight. */
  readonly fields?: JSX.Element;
};

/** What stands in the list of a question: a choice, or a word between choices. */
export type ChoiceItem = Choice | { readonly divider: string };

/** The id of the item at `index`, as govuk-frontend numbers them: an error link to `#prefix` lands on the first. */
export function choiceId(prefix: string, index: number): string {
  return index === 0 ? prefix : `${prefix}-${index + 1}`;
}
