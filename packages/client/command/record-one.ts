import { createHash } from "node:crypto";
import type { PastContact } from "../sending/record.ts";
import { type ExitCode, exitCode, exitCodeOf } from "./exit-code.ts";
import { connect, type ConnectionOptions } from "./read-connection.ts";
import { plainText, type Terminal } from "./terminal.ts";

export type RecordOptions = ConnectionOptions & {
  /** `at` is now unless said. */
  readonly contact: Omit<PastContact, "at"> & { readonly at: string | undefined };
  readonly json: boolean;
};

/** `record`: a contact that has happened. The same words about the same moment are the same record. */
export async function recordOne(
  terminal: Terminal,
  { contact, json, ...options }: RecordOptions,
): Promise<ExitCode> {
  const client = await connect(terminal, options);
  const told = { ...contact, at: contact.at ?? new Date(terminal.now()).toISOString() };
  const words = JSON.stringify(told);
  const idempotencyKey = `record-${createHash("sha256").update(words).digest("hex")}`;
  const recorded = await client.record(told, { idempotencyKey });
  if (json) terminal.print(`${JSON.stringify(recorded)}\n`);
  if (!recorded.ok) {
    if (!json) terminal.say(plainText(`NOT RECORDED: ${recorded.detail}`));
    return exitCodeOf(recorded.code);
  }
  const how = recorded.checked ? "with its send" : "without a check: nobody asked before";
  if (!json) terminal.print(`${recorded.recordId}: recorded ${how}.\n`);
  return exitCode.done;
}
