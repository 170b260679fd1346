import * as z from "zod/mini";
import type { Mailing } from "../mailing/mailing.ts";
import type { StateLine } from "../mailing/standing.ts";
import { CommandProblem, type Terminal } from "./terminal.ts";

const filled = z.string().check(z.minLength(1));
const begun = z.object({ origin: filled, run: filled });
const place = { pupil: filled, attempt: z.int().check(z.gte(0)) };
const line = z.discriminatedUnion("phase", [
  z.object({ phase: z.literal("refused"), ...place }),
  z.object({ phase: z.literal("handed_over"), ...place, sendId: filled }),
  z.object({
    phase: z.enum(["ended", "settled"]),
    ...place,
    sendId: filled,
    status: z.enum(["sent", "failed"]),
  }),
]);

const spoilt = (path: string): CommandProblem =>
  new CommandProblem(
    `${path} is no state file of a mailing. Do not send from it: who has got the message is to be found out by hand first.`,
  );

async function readText(terminal: Terminal, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await terminal.readBytes(path));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new CommandProblem(`The state file ${path} cannot be read.`);
  }
}

type Kept = { readonly run: string; readonly lines: readonly StateLine[] };

/** What a file holds. A last line that was cut off was never acted on, and is left out; anything else that does not fit is a problem. */
function readKept(text: string, path: string, origin: string): Kept {
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const [first = "", ...rest] = whole.split("\n").slice(0, -1);
  let head: z.infer<typeof begun>;
  let lines: StateLine[];
  try {
    head = begun.parse(JSON.parse(first));
    lines = rest.map((one) => line.parse(JSON.parse(one)));
  } catch {
    throw spoilt(path);
  }
  if (head.origin !== origin)
    throw new CommandProblem(`The state file ${path} belongs to another service than ${origin}.`);
  return { run: head.run, lines };
}

const textOf = (...lines: readonly object[]): string =>
  lines.map((one) => `${JSON.stringify(one)}\n`).join("");

/** A mailing whose state outlives its runs. Held by one run at a time, until it is closed. */
export type MailingFile = Mailing & {
  /** The last line about the pupil of this send, if it is still about this send. */
  readonly lastOfSend: (sendId: string) => Sent | undefined;
  readonly close: () => Promise<void>;
};
type Sent = Extract<StateLine, { readonly sendId: string }>;

/**
 * The mailing that a state file keeps, or a new one in a new file. Every line is on the disk before what it announces is done. Throws
 * `CommandProblem` for a file that does not fit, and where another run holds it.
 */
export async function openMailing(
  terminal: Terminal,
  path: string,
  origin: string,
): Promise<MailingFile> {
  const release = await terminal.holdFile(`${path}.lock`);
  if (release === undefined)
    throw new CommandProblem(
      `Another run is sending from ${path}. Wait for it; if none is running, remove ${path}.lock.`,
    );
  try {
    const text = await readText(terminal, path);
    const { run, lines } =
      text === undefined ? { run: terminal.randomId(), lines: [] } : readKept(text, path, origin);
    await terminal.writeText(path, textOf({ origin, run }, ...lines));
    const last = new Map(lines.map((one) => [one.pupil, one]));
    return {
      run,
      lastOf: (pupil) => last.get(pupil),
      lastOfSend: (sendId) =>
        [...last.values()].find((one): one is Sent => "sendId" in one && one.sendId === sendId),
      keep: async (one) => {
        try {
          await terminal.appendText(path, textOf(one));
        } catch {
          throw new CommandProblem(
            `The state file ${path} cannot be written. Nothing more is sent.`,
          );
        }
        last.set(one.pupil, one);
      },
      close: release,
    };
  } catch (error) {
    await release();
    throw error instanceof CommandProblem
      ? error
      : new CommandProblem(`The state file ${path} cannot be written.`);
  }
}
