import { parseArgs } from "node:util";
import {
  type Audience,
  type Instant,
  isLondonDate,
  listTickableKinds,
  londonMinute,
  type RelationshipKind,
} from "@elm-court/domain";

export type SendCommand = {
  readonly name: "send";
  readonly kind: "explanation" | "reminder";
  readonly audience: Audience;
  readonly sendAt: Instant | undefined;
  readonly again: boolean;
  /** Shows who would get what, and sends nothing. */
  readonly preview: boolean;
  /** Sends the one email to this address, and nothing else. */
  readonly test: string | undefined;
};
export type PaperCommand = {
  readonly name: "letters" | "texts";
  readonly file: string;
  readonly again: boolean;
};
type Wrong = { readonly wrong: string };

const options = {
  preview: { type: "boolean", default: false },
  reminder: { type: "boolean", default: false },
  again: { type: "boolean", default: false },
  year: { type: "string", multiple: true },
  also: { type: "string" },
  at: { type: "string" },
  test: { type: "string" },
} as const;

function parseAt(typed: string | undefined): Instant | undefined | Wrong {
  if (typed === undefined) return undefined;
  const [, on, hour = "", minute = ""] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})$/.exec(typed) ?? [];
  const isTime = Number(hour) < 24 && Number(minute) < 60;
  return isLondonDate(on) && isTime
    ? londonMinute(on, Number(hour), Number(minute))
    : { wrong: 'Write the day and the time so: --at "2026-11-30 09:00".' };
}

function parseAlso(typed: string | undefined): readonly RelationshipKind[] | undefined | Wrong {
  if (typed === undefined) return undefined;
  const words = typed.split(",").map((one) => one.trim());
  const kinds = listTickableKinds().filter((kind) => words.includes(kind));
  return kinds.length === words.length
    ? kinds
    : { wrong: `--also is any of: ${listTickableKinds().join(", ")}.` };
}

/** The roster says `7`, people say "Year 7". */
function yearGroup(typed: string): string {
  return typed.trim().replace(/^year\s+/i, "");
}

/** What was typed behind `send`, or what is wrong with it. */
export function readSendCommand(typed: readonly string[]): SendCommand | Wrong {
  let values;
  try {
    ({ values } = parseArgs({ args: [...typed], options }));
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : "That could not be read." };
  }
  const { preview, reminder, again, year, test } = values;
  const sendAt = parseAt(values.at);
  if (typeof sendAt === "object") return sendAt;
  const also = parseAlso(values.also);
  if (also !== undefined && "wrong" in also) return also;
  const kind = reminder ? "reminder" : "explanation";
  return {
    name: "send",
    kind,
    audience: { yearGroups: year?.map(yearGroup), also },
    sendAt,
    again,
    preview,
    test,
  };
}

/** What was typed behind `letters` or `texts`, or what is wrong with it. */
export function readPaperCommand(
  name: PaperCommand["name"],
  typed: readonly string[],
): PaperCommand | Wrong {
  const files = typed.filter((one) => one !== "--again");
  const [file] = files;
  if (file === undefined || files.length > 1 || file.startsWith("-"))
    return { wrong: `Say which file to write: ${name} FILE.` };
  return { name, file, again: typed.includes("--again") };
}
