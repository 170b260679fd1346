import { parseArgs } from "node:util";
import type { HeldNoes } from "@elm-court/domain";

export type ReadyCommand = {
  readonly name: "ready";
  /** What somebody says now; `undefined` to only look. */
  readonly said: { readonly noes: HeldNoes; readonly by: string } | undefined;
};

const longestName = 120;

/** What was typed behind `ready`, or what is wrong with it. */
export function readReadyCommand(
  typed: readonly string[],
): ReadyCommand | { readonly wrong: string } {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...typed],
      options: {
        "we-hold-no-noes": { type: "boolean", default: false },
        "noes-brought-in": { type: "boolean", default: false },
        by: { type: "string" },
      },
    }));
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : "That could not be read." };
  }
  const { "we-hold-no-noes": none, "noes-brought-in": broughtIn } = values;
  const by = (values.by ?? "").trim();
  if (none && broughtIn) return { wrong: "Say one: --we-hold-no-noes or --noes-brought-in." };
  if (!none && !broughtIn)
    return values.by === undefined
      ? { name: "ready", said: undefined }
      : { wrong: "Say what: --we-hold-no-noes or --noes-brought-in." };
  if (by === "" || by.length > longestName || /\p{Cc}/u.test(by))
    return { wrong: `Say who says so, in up to ${longestName} characters: --by "Ms Hale".` };
  return { name: "ready", said: { noes: none ? "none_held" : "brought_in", by } };
}
