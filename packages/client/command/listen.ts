import { ack } from "../objections/ack.ts";
import { followChanges, type FeedEvent, listChanges } from "../objections/changes.ts";
import type { Connection } from "../calling/exchange.ts";
import { loadCursor, saveCursor } from "./cursor-file.ts";
import { type ExitCode, exitCode, exitCodeOf } from "./exit-code.ts";
import { connectionOf, type ConnectionOptions } from "./read-connection.ts";
import { CommandProblem, plainText, type Terminal } from "./terminal.ts";

export type ListenOptions = ConnectionOptions & {
  readonly stateFile: string;
  readonly everySeconds: number;
  /** Ends once everything that is there has been given. */
  readonly once: boolean;
  /** What each change is handed to, on its standard input; without it, it is printed. */
  readonly program: readonly string[];
};

const patience = { timeoutMs: 30_000, tries: 3, longestWaitMs: 10_000 };

/** Where to begin: where the state file says, or, the first time, where the feed stands now. */
async function beginAt(
  terminal: Terminal,
  connection: Connection,
  stateFile: string,
): Promise<number> {
  const kept = await loadCursor(terminal, stateFile, connection.origin);
  if (kept !== undefined) return kept;
  const now = await listChanges(connection, patience, {});
  if (!now.ok) throw new CommandProblem(`The feed cannot be read: ${now.detail}`);
  await saveCursor(terminal, stateFile, connection.origin, now.head);
  terminal.say(
    `Listening from change ${now.head} on. Check every pupil you hold anything about, once, now.`,
  );
  return now.head;
}

/** Hands a change over. Only when that has been done is it done with: whatever stops here gets it again. */
async function handOver(
  terminal: Terminal,
  { program }: ListenOptions,
  event: Extract<FeedEvent, { kind: "change" }>,
): Promise<void> {
  const line = `${JSON.stringify(event.change)}\n`;
  if (program.length === 0) {
    terminal.print(line);
    return;
  }
  const code = await terminal.runProgram(program, line, {
    ESAFETY_CHANGE_CURSOR: String(event.change.cursor),
    ESAFETY_PUPIL_ID: event.change.pupilId,
    ESAFETY_EFFECT: event.change.effect,
  });
  if (code !== 0)
    throw new CommandProblem(
      `“${program.join(" ")}” ended with ${code} on change ${event.change.cursor}. It gets the change again when you start this again.`,
    );
}

/** Tells the school how far this tool is. It can be told again: where that fails, nothing is lost but its notice of a tool that is behind. */
async function tell(terminal: Terminal, connection: Connection, cursor: number): Promise<boolean> {
  const told = await ack(connection, patience, cursor);
  if (!told.ok) terminal.say(plainText(`The school could not be told: ${told.detail}`));
  return told.ok;
}

/**
 * `listen`: follows the feed of changes from where the state file says, and keeps there how far it came: after a restart it goes on with
 * the first change that was not dealt with, so that none is left out. Once everything is dealt with it tells the school so.
 */
export async function listen(terminal: Terminal, options: ListenOptions): Promise<ExitCode> {
  const connection = await connectionOf(terminal, options);
  const after = await beginAt(terminal, connection, options.stateFile);
  const asked = { after, everyMs: options.everySeconds * 1000 };
  let told: number | undefined;
  for await (const event of followChanges(connection, patience, asked)) {
    switch (event.kind) {
      case "change":
        await handOver(terminal, options, event);
        await saveCursor(terminal, options.stateFile, connection.origin, event.change.cursor);
        break;
      case "caught_up":
        if (told !== event.cursor && (await tell(terminal, connection, event.cursor)))
          told = event.cursor;
        if (options.once) return exitCode.done;
        break;
      case "trouble":
        terminal.say(plainText(`Not heard from the feed: ${event.failure.detail}`));
        if (options.once) return exitCode.unavailable;
        break;
      case "ended":
        terminal.say(plainText(`The feed ended: ${event.failure.detail}`));
        return exitCodeOf(event.failure.code);
    }
  }
  return exitCode.done;
}
