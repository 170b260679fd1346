import { textKey } from "./text-key.ts";

/** True when the cell flags a court order: anything but blank, `no`, `n` or `none` (product behaviour 10). */
export function flagsCourtOrder(text: string): boolean {
  return !["", "no", "n", "none"].includes(textKey(text));
}
