import { type Texts, columnOf, questionOf, whereOf, type Wrong } from "./read-options.ts";
import type { RecordOptions } from "./record-one.ts";
import type { SendBatchOptions } from "./send-batch.ts";
import type { SendOptions } from "./send-one.ts";
import type { SettleOptions } from "./settle-one.ts";

export type SendingCommand =
  | ({ readonly name: "send" } & SendOptions)
  | ({ readonly name: "send_batch" } & SendBatchOptions)
  | ({ readonly name: "settle" } & SettleOptions)
  | ({ readonly name: "record" } & RecordOptions);

/** `send …`: one message, or a list. */
export function readSend(text: Texts, program: readonly string[]): SendingCommand | Wrong {
  const question = questionOf(text);
  if ("wrong" in question) return question;
  const list = text("batch");
  const pupil = text("pupil");
  const stateFile = text("state");
  if (list === undefined)
    return pupil === undefined
      ? { wrong: "Say to whom: --pupil pup_…, or --batch FILE for a list." }
      : {
          name: "send",
          ...whereOf(text),
          question: { ...question, pupil },
          stateFile,
          program,
        };
  if (pupil !== undefined) return { wrong: "--pupil and --batch do not go together." };
  const column = columnOf(text);
  if ("wrong" in column) return column;
  const output = text("output");
  if (stateFile === undefined)
    return {
      wrong:
        "Say where to keep who has got the message: --state FILE, one for each mailing. Run it again with the same one, and nobody gets it twice.",
    };
  if (output === undefined)
    return { wrong: "Say where to write what became of each row: -o OUT.csv." };
  return {
    name: "send_batch",
    ...whereOf(text),
    ...column,
    question,
    list,
    stateFile,
    output,
    program,
  };
}

/** `settle snd_… sent|failed`. */
export function readSettle(text: Texts, words: readonly string[]): SendingCommand | Wrong {
  const [sendId, status, ...more] = words;
  if (sendId === undefined || (status !== "sent" && status !== "failed") || more.length > 0)
    return {
      wrong: "Say which send, and how it ended: settle snd_… sent, or settle snd_… failed.",
    };
  return { name: "settle", ...whereOf(text), sendId, status, stateFile: text("state") };
}

/** `record …`: a contact that has happened. The reason may be left out. */
export function readRecord(text: Texts, json: boolean): SendingCommand | Wrong {
  const question = questionOf((name) => text(name) ?? (name === "reason" ? "-" : undefined));
  if ("wrong" in question) return question;
  const { staff, staffKind, way, account } = question;
  const pupil = text("pupil");
  const direction = text("direction");
  const at = text("at");
  if (pupil === undefined) return { wrong: "Say with whom: --pupil pup_…." };
  if (direction !== "sent" && direction !== "received")
    return { wrong: "Say which way it went: --direction sent, or --direction received." };
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    return { wrong: "--at takes a date and time such as 2026-11-24T12:00:00Z." };
  const told = {
    staff,
    staffKind,
    pupil,
    way,
    account,
    reason: text("reason"),
    direction,
  } as const;
  const more = { at, sendId: text("send"), note: text("note") };
  return { name: "record", ...whereOf(text), contact: { ...told, ...more }, json };
}
