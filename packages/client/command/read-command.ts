import { parseArgs } from "node:util";
import type { IdScheme } from "../batch/check-list.ts";
import type { ContactQuestion } from "../checking/contact-question.ts";
import type { BatchOptions } from "./check-batch.ts";
import type { CheckOptions } from "./check-one.ts";
import type { DoctorOptions } from "./doctor.ts";
import type { ListenOptions } from "./listen.ts";

export type Command =
  | { readonly name: "help" }
  | ({ readonly name: "check" } & CheckOptions)
  | ({ readonly name: "batch" } & BatchOptions)
  | ({ readonly name: "doctor" } & DoctorOptions)
  | ({ readonly name: "listen" } & ListenOptions);

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
  scheme: { type: "string" },
  output: { type: "string", short: "o" },
  state: { type: "string" },
  every: { type: "string" },
  once: { type: "boolean", default: false },
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

const idSchemes = ["id", "upn", "mis", "entra", "email"] as const;

/** The scheme of this name; a column that is called like one needs no `--scheme`. */
function schemeOf(name: string): IdScheme | undefined {
  return idSchemes.find((one) => one === name.trim().toLowerCase());
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
  const scheme = schemeOf(text("scheme") ?? idColumn);
  if (text("scheme") !== undefined && scheme === undefined)
    return { wrong: `Say what the column holds: --scheme ${idSchemes.join(", ")}.` };
  const output = text("output");
  return { name: "batch", ...where, question, list, idColumn, scheme: scheme ?? "id", output };
}

function doctorOf(text: ReturnType<typeof textsOf>, json: boolean): Command | Wrong {
  const where = { origin: text("origin"), keyFile: text("key-file") };
  const pupil = text("known-no");
  const asked = ["staff", "service", "way", "account", "reason"] as const;
  if (pupil === undefined && asked.every((name) => text(name) === undefined))
    return { name: "doctor", ...where, knownNo: undefined, json };
  if (pupil === undefined)
    return {
      wrong:
        "Ask the school office for a pupil of whom a parent has said no, and name them: --known-no pup_….",
    };
  const question = questionOf(text);
  if ("wrong" in question) return question;
  return { name: "doctor", ...where, knownNo: { ...question, pupil }, json };
}

const mostSeconds = 3600;

function listenOf(
  text: ReturnType<typeof textsOf>,
  once: boolean,
  program: readonly string[],
): Command | Wrong {
  const stateFile = text("state");
  const everySeconds = Number(text("every") ?? "30");
  if (stateFile === undefined) return { wrong: "Say where to keep how far it came: --state FILE." };
  if (!(everySeconds >= 1 && everySeconds <= mostSeconds))
    return { wrong: `--every takes seconds, from 1 to ${mostSeconds}.` };
  const where = { origin: text("origin"), keyFile: text("key-file") };
  return { name: "listen", ...where, stateFile, everySeconds, once, program };
}

/** The command that was typed, or what is wrong with it. What stands after “--” is a program of the caller's. */
export function readCommand(typed: readonly string[]): Command | Wrong {
  const end = typed.includes("--") ? typed.indexOf("--") : typed.length;
  const program = typed.slice(end + 1);
  let parsed;
  try {
    parsed = parseArgs({ args: typed.slice(0, end), allowPositionals: true, options });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : "That could not be read." };
  }
  const { values, positionals } = parsed;
  const [name, ...more] = positionals;
  if (values.help || name === undefined || name === "help") return { name: "help" };
  if (more.length > 0) return { wrong: `“${more.join(" ")}” belongs to no option.` };
  const text = textsOf(values);
  if (name === "listen") return listenOf(text, values.once, program);
  if (program.length > 0) return { wrong: `“${name}” runs no program.` };
  if (name === "check") return checkOf(text, values.json);
  if (name === "doctor") return doctorOf(text, values.json);
  return { wrong: `There is no “${name}”.` };
}
