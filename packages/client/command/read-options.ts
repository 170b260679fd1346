import type { IdScheme } from "../batch/check-list.ts";
import type { ContactQuestion } from "../checking/contact-question.ts";
import type { ConnectionOptions } from "./read-connection.ts";

/** Every option there is. */
export const options = {
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
  direction: { type: "string" },
  at: { type: "string" },
  send: { type: "string" },
  note: { type: "string" },
  output: { type: "string", short: "o" },
  state: { type: "string" },
  every: { type: "string" },
  once: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** What was typed for them. */
export type Values = Partial<Record<keyof typeof options, string | boolean | undefined>>;
/** What is wrong with what was typed, and what to write. */
export type Wrong = { readonly wrong: string };

/** The text of one option, if there is any. */
export type Texts = (name: keyof typeof options) => string | undefined;

/** The texts of a typed command, by option; an empty one is as good as none. */
export function textsOf(values: Values): Texts {
  return (name) => {
    const value = values[name];
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
  };
}

/** Who writes, how, from where and why: all of a question but the pupil. */
export function questionOf(text: Texts): Omit<ContactQuestion, "pupil"> | Wrong {
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

/** Where to ask, as far as it was typed. */
export const whereOf = (text: Texts): ConnectionOptions => ({
  origin: text("origin"),
  keyFile: text("key-file"),
});

const idSchemes = ["id", "upn", "mis", "entra", "email"] as const;

/** The scheme of this name; a column that is called like one needs no `--scheme`. */
function schemeOf(name: string): IdScheme | undefined {
  return idSchemes.find((one) => one === name.trim().toLowerCase());
}

/** The column that names the pupils of a list, and what it names them by. */
export function columnOf(
  text: Texts,
): { readonly idColumn: string; readonly scheme: IdScheme } | Wrong {
  const idColumn = text("id-column");
  if (idColumn === undefined)
    return { wrong: "Say which column names the pupils: --id-column NAME." };
  const scheme = schemeOf(text("scheme") ?? idColumn);
  if (text("scheme") !== undefined && scheme === undefined)
    return { wrong: `Say what the column holds: --scheme ${idSchemes.join(", ")}.` };
  return { idColumn, scheme: scheme ?? "id" };
}
