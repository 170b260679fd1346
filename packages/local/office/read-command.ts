import { parseArgs } from "node:util";
import { readToldCommand, type ToldCommand } from "./told/read-told-command.ts";
import { readReadyCommand, type ReadyCommand } from "./ready/read-ready-command.ts";
import { type KeysCommand, readKeysCommand } from "./keys/read-keys-command.ts";
import { type LinksCommand, readLinksCommand } from "./links/read-links-command.ts";

export type OfficeCommand =
  | { readonly name: "help" }
  | { readonly name: "send" }
  | KeysCommand
  | LinksCommand
  | ReadyCommand
  | ToldCommand
  | {
      readonly name: "import";
      readonly file: string;
      readonly commit: boolean;
      readonly all: boolean;
    };

/** The command that was typed, or what is wrong with it. */
export function readCommand(typed: readonly string[]): OfficeCommand | { readonly wrong: string } {
  const [first, ...behind] = typed;
  if (typed.includes("--help") || typed.includes("-h")) return { name: "help" };
  if (first === "keys") return readKeysCommand(behind);
  if (first === "links") return readLinksCommand(behind);
  if (first === "ready") return readReadyCommand(behind);
  if (first === "told") return readToldCommand(behind);
  let parsed;
  try {
    parsed = parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        commit: { type: "boolean", default: false },
        all: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : "That could not be read." };
  }
  const { values, positionals } = parsed;
  const [name, file, ...more] = positionals;
  if (name === undefined || name === "help") return { name: "help" };
  if (name === "import" && file !== undefined && more.length === 0)
    return { name, file, commit: values.commit, all: values.all };
  if (name === "import") return { wrong: "import takes one FILE." };
  if (name === "send" && file === undefined) return { name };
  return { wrong: `There is no “${positionals.join(" ")}”.` };
}
