import * as z from "zod/mini";
import { CommandProblem, type Terminal } from "./terminal.ts";

const kept = z.object({ origin: z.string(), cursor: z.int().check(z.gte(0)) });

/** The cursor that a file keeps for this service; `undefined` where the file is not there yet. A file that does not fit is a problem. */
export async function loadCursor(
  terminal: Terminal,
  path: string,
  origin: string,
): Promise<number | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await terminal.readBytes(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new CommandProblem(`The state file ${path} cannot be read.`);
  }
  try {
    const read = kept.parse(JSON.parse(new TextDecoder().decode(bytes)));
    if (read.origin === origin) return read.cursor;
  } catch {
    throw new CommandProblem(
      `${path} is no state file. Check every pupil you hold anything about, then remove it and begin again.`,
    );
  }
  throw new CommandProblem(`The state file ${path} belongs to another service than ${origin}.`);
}

/** Keeps the cursor. Throws `CommandProblem` where it cannot: nothing more may be taken from the feed then. */
export async function saveCursor(
  terminal: Terminal,
  path: string,
  origin: string,
  cursor: number,
): Promise<void> {
  try {
    await terminal.writeText(path, `${JSON.stringify({ origin, cursor })}\n`);
  } catch {
    throw new CommandProblem(`The state file ${path} cannot be written.`);
  }
}
