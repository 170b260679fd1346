import type { PostalAddress } from "../pupil.ts";
import { parsePostcode } from "./parse-postcode.ts";
import { tidyText } from "./text-key.ts";

/** An address typed into one cell, parts divided by commas or line breaks, the postcode last; `undefined` for a blank cell. */
export function parseAddress(text: string): PostalAddress | undefined {
  const parts = text
    .split(/[,\n\r]/)
    .map(tidyText)
    .filter((part) => part !== "");
  const postcode = parsePostcode(parts.at(-1) ?? "");
  const lines = postcode === undefined ? parts : parts.slice(0, -1);
  if (parts.length === 0) return undefined;
  return { lines, ...(postcode === undefined ? {} : { postcode }) };
}
