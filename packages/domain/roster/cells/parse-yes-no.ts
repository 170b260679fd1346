import type { YesNoUnknown } from "../parent.ts";
import { textKey } from "./text-key.ts";

const words = new Map<string, YesNoUnknown>([
  ...["yes", "y", "true", "t", "1"].map((word) => [word, "yes"] as const),
  ...["no", "n", "false", "f", "0"].map((word) => [word, "no"] as const),
  ...["unknown", "not known"].map((word) => [word, "unknown"] as const),
]);

/** A yes or a no as systems write it, for example `T` or `1`; `undefined` for anything else. */
export function parseYesNo(text: string): YesNoUnknown | undefined {
  return words.get(textKey(text));
}
