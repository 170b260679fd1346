import { parseArgs } from "node:util";
import type { BatchOptions } from "./check-batch.ts";
import type { CheckOptions } from "./check-one.ts";
import type { DoctorOptions } from "./doctor.ts";
import type { ListenOptions } from "./listen.ts";
import {
  columnOf,
  options,
  questionOf,
  type Texts,
  textsOf,
  whereOf,
  type Wrong,
} from "./read-options.ts";
import { readRecord, readSend, readSettle, type SendingCommand } from "./read-sending.ts";

export type Command =
  | { readonly name: "help" }
  | ({ readonly name: "check" } & CheckOptions)
  | ({ readonly name: "batch" } & BatchOptions)
  | ({ readonly name: "doctor" } & DoctorOptions)
  | ({ readonly name: "listen" } & ListenOptions)
  | SendingCommand;

function checkOf(text: Texts, json: boolean): Command | Wrong {
  const question = questionOf(text);
  if ("wrong" in question) return question;
  const where = whereOf(text);
  const list = text("batch");
  const pupil = text("pupil");
  if (list === undefined)
    return pupil === undefined
      ? { wrong: "Say about whom: --pupil pup_…, or --batch FILE for a list." }
      : { name: "check", ...where, question: { ...question, pupil }, json };
  if (pupil !== undefined) return { wrong: "--pupil and --batch do not go together." };
  const column = columnOf(text);
  if ("wrong" in column) return column;
  return { name: "batch", ...where, ...column, question, list, output: text("output") };
}

function doctorOf(text: Texts, json: boolean): Command | Wrong {
  const where = { ...whereOf(text), stateFile: text("state") };
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

function listenOf(text: Texts, once: boolean, program: readonly string[]): Command | Wrong {
  const stateFile = text("state");
  const everySeconds = Number(text("every") ?? "30");
  if (stateFile === undefined) return { wrong: "Say where to keep how far it came: --state FILE." };
  if (!(everySeconds >= 1 && everySeconds <= mostSeconds))
    return { wrong: `--every takes seconds, from 1 to ${mostSeconds}.` };
  const where = whereOf(text);
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
  const text = textsOf(values);
  if (name === "settle") return readSettle(text, more);
  if (more.length > 0) return { wrong: `“${more.join(" ")}” belongs to no option.` };
  if (name === "send") return readSend(text, program);
  if (name === "listen") return listenOf(text, values.once, program);
  if (program.length > 0) return { wrong: `“${name}” runs no program.` };
  if (name === "record") return readRecord(text, values.json);
  if (name === "check") return checkOf(text, values.json);
  if (name === "doctor") return doctorOf(text, values.json);
  return { wrong: `There is no “${name}”.` };
}
