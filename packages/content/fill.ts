import type { Language } from "./language.ts";

const telephone = /^[+\d][\d ]*$/;

/** Keeps a name or a number in its own direction inside a sentence that runs from right to left (Unicode UAX 9). */
function isolated(value: string): string {
  return telephone.test(value) ? `\u2066${value}\u2069` : `\u2068${value}\u2069`;
}

/**
 * Puts values into `{{name}}`, in one pass, so that a value that looks like a placeholder stays a value.
 * Throws for a placeholder without a value: a bug, never a parent's doing.
 */
export function fill(
  text: string,
  values: Readonly<Record<string, string>>,
  direction: Language["direction"],
): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${name}`);
    return direction === "rtl" ? isolated(value) : value;
  });
}
