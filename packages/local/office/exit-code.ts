/** How the office command ends: what a script can tell from its exit code. */
export const exitCode = {
  done: 0,
  /** The file cannot be used, or something stopped the work. */
  problem: 1,
  /** Nothing is running, or the command was written wrongly. */
  wrongUse: 2,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
