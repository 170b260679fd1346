import { parseArgs } from "node:util";
import { readToldCommand, type ToldCommand } from "./told/read-told-command.ts";
import { readReadyCommand, type ReadyCommand } from "./ready/read-ready-command.ts";
import { type PeopleCommand, readPeopleCommand } from "./people/read-people-command.ts";
import {
  type PaperCommand,
  readPaperCommand,
  readSendCommand,
  type SendCommand,
} from "./sending/read-send-command.ts";
import { type KeysCommand, readKeysCommand } from "./keys/read-keys-command.ts";
import { type LinksCommand, readLinksCommand } from "./links/read-links-command.ts";

export type ImportCommand = Extract<OfficeCommand, { readonly name: "import" }>;

export type OfficeCommand =
  | { readonly name: "help" }
  | SendCommand
  | PaperCommand
  | KeysCommand
  | LinksCommand
  | PeopleCommand
  | ReadyCommand
  | ToldCommand
  | {
      readonly name: "import";
      readonly files: readonly string[];
      readonly commit: boolean;
      readonly all: boolean;
      /** Reads a sheet's columns as they were suggested. */
      readonly asSuggested: boolean;
      readonly isWholeSchool: boolean;
      /** Lets those leave whom the file takes away. */
      readonly leavers: boolean;
      /** Year groups of which somebody has seen that so many leave. */
      readonly lookedAt: readonly string[];
      /** Rows whose contacts are back. */
      readonly letBack: readonly number[];
    };

const listed = (typed: string): readonly string[] =>
  typed
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** The command that was typed, or what is wrong with it. */
export function readCommand(typed: readonly string[]): OfficeCommand | { readonly wrong: string } {
  const [first, ...behind] = typed;
  if (typed.includes("--help") || typed.includes("-h")) return { name: "help" };
  if (first === "keys") return readKeysCommand(behind);
  if (first === "links") return readLinksCommand(behind);
  if (first === "people") return readPeopleCommand(behind);
  if (first === "ready") return readReadyCommand(behind);
  if (first === "send") return readSendCommand(behind);
  if (first === "letters" || first === "texts") return readPaperCommand(first, behind);
  if (first === "told") return readToldCommand(behind);
  let parsed;
  try {
    parsed = parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        commit: { type: "boolean", default: false },
        all: { type: "boolean", default: false },
        "as-suggested": { type: "boolean", default: false },
        "whole-school": { type: "boolean", default: false },
        leavers: { type: "boolean", default: false },
        "looked-at": { type: "string", default: "" },
        "let-back": { type: "string", default: "" },
      },
    });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : "That could not be read." };
  }
  const { values, positionals } = parsed;
  const [name, ...files] = positionals;
  if (name === undefined || name === "help") return { name: "help" };
  if (name === "import" && files.length > 0)
    return {
      name,
      files,
      commit: values.commit,
      all: values.all,
      asSuggested: values["as-suggested"],
      isWholeSchool: values["whole-school"],
      leavers: values.leavers,
      lookedAt: listed(values["looked-at"]),
      letBack: listed(values["let-back"]).map(Number),
    };
  if (name === "import") return { wrong: "import takes a FILE, or several that belong together." };
  return { wrong: `There is no “${positionals.join(" ")}”.` };
}
