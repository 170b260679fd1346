import type { HandedOver } from "../mailing/send-message.ts";
import type { SendOpened } from "../sending/read-send.ts";
import type { Terminal } from "./terminal.ts";

/** As shells say it: not found or not to be run, and stopped by a signal. */
const cannotRun: readonly number[] = [126, 127];
const lastOwnCode = 128;
/** What a program ends with that does not know whether the message went out: a gateway that did not answer. */
const notKnown = 75;

/** The row of a list that a message is for, by its columns. */
export type Row = Readonly<Record<string, string>>;

/**
 * Hands one message over: to the program, on its standard input as a line of JSON, or, without a program, on standard output. A program that
 * ends with 0 has sent it; with 75, or stopped by a signal, nobody knows; with any other code it has not gone out.
 */
export async function handOver(
  terminal: Terminal,
  program: readonly string[],
  pupil: string,
  row: Row | undefined,
  { sendId, deliverBefore, obligations }: SendOpened,
): Promise<HandedOver> {
  const line = `${JSON.stringify({ sendId, pupil, deliverBefore, obligations, row })}\n`;
  if (program.length === 0) {
    terminal.print(line);
    return { kind: "taken" };
  }
  const code = await terminal.runProgram(program, line, {
    ESAFETY_SEND_ID: sendId,
    ESAFETY_PUPIL_ID: pupil,
    ESAFETY_DELIVER_BEFORE: deliverBefore,
  });
  if (code === 0) return { kind: "sent" };
  const name = `“${program.join(" ")}”`;
  if (code === notKnown || code > lastOwnCode) return { kind: "unclear" };
  return cannotRun.includes(code)
    ? { kind: "broken", why: `${name} cannot be run` }
    : { kind: "failed", why: `${name} ended with ${code}` };
}
