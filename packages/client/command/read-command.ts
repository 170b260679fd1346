import { parseArgs } from "node:util";
import type { ContactQuestion } from "../checking/contact-question.ts";
import type { BatchOptions } from "./check-batch.ts";
import type { CheckOptions } from "./check-one.ts";
import type { DoctorOptions } from "./doctor.ts";

export type Command =
  | { readonly name: "help" }
  | ({ readonly name: "check" } & CheckOptions)
  | ({ readonly name: "batch" } & BatchOptions)
  | ({ readonly name: "doctor" } & DoctorOptions);

const options = {
  origin: { type: "string" },
  "key-file": { type: "string" },
  staff: { type: "string" },
  service: { type: "string" },
  pupil: { type: "string" },
  "known-no": { type: "string" },
  way: { type: "string" },
  account: { type: "string" },
  reason: { type: "string" },
  "reason-words": { type: "string" },
  "replying-to": { type: "string" },
  batch: { type: "string" },
  "id-column": { type: "string" },
  output: { type: "string", short: "o" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

type Values = Partial<Record<keyof typeof options, string | boolean | undefined>>;
type Wrong = { readonly wrong: string };

/** The texts of a typed command, by option; an empty one is as good as none. */
function textsOf(values: Values): (name: keyof typeof options) => string | undefined {
  return (name) => {
    const value = values[name];
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
  };
}

function questionOf(text: ReturnType<typeof textsOf>): Omit<ContactQuestion, "pupil"> | Wrong {
  const staff = text("staff");
  const service = text("service");
  const way = text("way");
  const reason = text("reason");
  if ((staff === undefined) === (service === undefined))
    return { wrong: "Say who writes: --staff stf_…, or for a program --service stf_…." };
  if (way === undefined)
    return { wrong: "Say how: --way email, text, instant_message or social_network." };
  if (reason === undefined)
    return {
      wrong: "Say why: --reason respond_to_question, reassurance, arrangements or other_work.",
    };
  return {
    staff: staff ?? service ?? "",
    staffKind: staff === undefined ? "service" : "staff",
    way,
    account: text("account"),
    reason,
    reasonWords: text("reason-words"),
    replyingTo: text("replying-to"),
  };
}

function checkOf(text: ReturnType<typeof textsOf>, json: boolean): Command | Wrong {
  const question = questionOf(text);
  if ("wrong" in question) return question;
  const where = { origin: text("origin"), keyFile: text("key-file") };
  const list = text("batch");
  const pupil = text("pupil");
  if (list === undefined)
    return pupil === undefined
      ? { wrong: "Say about whom: --pupil pup_…, or --batch FILE for a list." }
      : { name: "check", ...where, question: { ...question, pupil }, json };
  const idColumn = text("id-column");
  if (pupil !== undefined) return { wrong: "--pupil and --batch do not go together." };
  if (idColumn === undefined)
    return { wrong: "Say which column names the pupils: --id-column NAME." };
  return { name: "batch", ...where, question, list, idColumn, output: text("output") };
}

function doctorOf(text: ReturnType<typeof textsOf>, json: boolean): Command | Wrong {
  const question = questionOf(text);
  if ("wrong" in question) return question;
  const pupil = text("known-no");
  if (pupil === undefined)
    return {
      wrong:
        "Ask the school office for a pupil of whom a parent has said no, and name them: --known-no pup_….",
    };
  const where = { origin: text("origin"), keyFile: text("key-file") };
  return { name: "doctor", ...where, knownNo: { ...question, pupil }, json };
}

/** The command that was typed, or what is wrong with it. */
export function readCommand(typed: readonly string[]): Command | Wrong {
  let parsed;
  try {
    parsed = parseArgs({ args: [...typed], allowPositionals: true, options });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : "That could not be read." };
  }
  const { values, positionals } = parsed;
  const [name, ...more] = positionals;
  if (values.help || name === undefined || name === "help") return { name: "help" };
  if (more.length > 0) return { wrong: `“${more.join(" ")}” belongs to no option.` };
  if (name === "check") return checkOf(textsOf(values), values.json);
  if (name === "doctor") return doctorOf(textsOf(values), values.json);
  return { wrong: `There is no “${name}”.` };
}
