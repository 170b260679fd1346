import type { Machine } from "../machine.ts";

/** What a command is given of the world around it. */
export type Terminal = Machine & {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Throws what the file system throws. */
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** Writes a file whole or not at all, readable by its owner only. Throws what the file system throws. */
  readonly writeText: (path: string, text: string) => Promise<void>;
  /** Adds to the end of a file; once it resolves, what was added is on the disk. Throws what the file system throws. */
  readonly appendText: (path: string, text: string) => Promise<void>;
  /** Makes a file that only one process can have; gives how to let it go, `undefined` where another process has it. */
  readonly holdFile: (path: string) => Promise<(() => Promise<void>) | undefined>;
  /** Runs a program without a shell, with this on its standard input; gives its exit code, 127 where it cannot be run, more than 128 where a signal stopped it. */
  readonly runProgram: (
    command: readonly string[],
    input: string,
    environment: Readonly<Record<string, string>>,
  ) => Promise<number>;
  /** What was asked for: standard output. */
  readonly print: (text: string) => void;
  /** Progress and complaints: standard error. */
  readonly say: (line: string) => void;
};

/** The command cannot go on: its message says what to do. */
export class CommandProblem extends Error {
  override readonly name = "CommandProblem";
}

/** Text that a terminal only shows: what came over the network cannot move its cursor or colour it. */
export function plainText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ");
}
