/** How the command ends: what a script can tell from its exit code. */
export const exitCode = {
  /** Allowed; of a list: every row has its verdict. */
  done: 0,
  /** A file cannot be read or written, or a point of the going-live list failed. */
  failed: 1,
  /** The command was written wrongly. */
  wrongUse: 2,
  /** Not allowed. */
  notAllowed: 3,
  /** Could not be asked; of a list: at least one row could not. All of that is not allowed. */
  unavailable: 4,
  /** The key does not work, or may not do this. */
  keyRefused: 5,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

const ofTheKey: readonly string[] = ["credential_missing", "credential_invalid", "scope_missing"];

/** The exit code for a no with this code. */
export function exitCodeOf(code: string): ExitCode {
  if (ofTheKey.includes(code)) return exitCode.keyRefused;
  return code === "unavailable" || code === "internal" ? exitCode.unavailable : exitCode.notAllowed;
}
