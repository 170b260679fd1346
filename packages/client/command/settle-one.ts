import type { SendEnding } from "../sending/settle.ts";
import { type ExitCode, exitCode, exitCodeOf } from "./exit-code.ts";
import { londonTime } from "./london-time.ts";
import { clientOf, connectionOf, type ConnectionOptions } from "./read-connection.ts";
import { openMailing } from "./state-file.ts";
import { CommandProblem, plainText, type Terminal } from "./terminal.ts";

export type SettleOptions = ConnectionOptions & {
  readonly sendId: string;
  readonly status: SendEnding;
  /** The mailing that the send belongs to: it goes on from what is said here. */
  readonly stateFile: string | undefined;
};

/** `settle`: says how a send ended, for good, and keeps it in the mailing's state. */
export async function settleOne(terminal: Terminal, options: SettleOptions): Promise<ExitCode> {
  const { sendId, status, stateFile } = options;
  const connection = await connectionOf(terminal, options);
  const client = clientOf(terminal, connection);
  const mailing =
    stateFile === undefined ? undefined : await openMailing(terminal, stateFile, connection.origin);
  try {
    const last = mailing?.lastOfSend(sendId);
    if (mailing !== undefined && last === undefined)
      throw new CommandProblem(`${sendId} is not waiting in ${stateFile ?? ""}.`);
    const settled = await client.settle(sendId, status);
    if (!settled.ok) {
      terminal.say(plainText(settled.detail));
      return exitCodeOf(settled.code);
    }
    if (last !== undefined) await mailing?.keep({ ...last, phase: "settled", status });
    terminal.print(`${sendId}: ${status}, said at ${londonTime(Date.parse(settled.at))}.\n`);
    return exitCode.done;
  } finally {
    await mailing?.close();
  }
}
