import { tidyText } from "./text-key.ts";

const name = /^['\p{L}][\p{L}\p{M} '.,()-]*$/u;

/** A person's name, tidied; `undefined` when it holds a character that is no part of a name (`£`, `©`, a digit). */
export function parsePersonName(text: string): string | undefined {
  const tidy = tidyText(text);
  return name.test(tidy) ? tidy : undefined;
}
