import { check } from "../checking/check.ts";
import type { ContactQuestion } from "../checking/contact-question.ts";
import { examine } from "../doctor/examine.ts";
import { leavePass } from "../doctor/leave-pass.ts";
import { doctorsPatience } from "../doctor/patience.ts";
import type { PointFinding } from "../doctor/probe.ts";
import { isTestKey, trialQuestion } from "../doctor/trial.ts";
import { loadCursor } from "./cursor-file.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { londonTime } from "./london-time.ts";
import { connectionOf, type ConnectionOptions } from "./read-connection.ts";
import { plainText, type Terminal } from "./terminal.ts";

export type DoctorOptions = ConnectionOptions & {
  /** About a pupil of whom the office says that a parent has said no. A test key has one of its own. */
  readonly knownNo: ContactQuestion | undefined;
  /** The state file of `listen`: says how far the tool is. */
  readonly stateFile: string | undefined;
  readonly json: boolean;
};

const marks = { passed: "pass", failed: "FAIL", not_needed: " -  " } as const;

const lineOf = ({ result, title, detail }: PointFinding): string =>
  plainText(`${marks[result]}  ${title.padEnd(28)} ${detail}`);

/**
 * `doctor`: the going-live list, point by point. With no failure it leaves a dated pass where the school office sees it. Ends with 0
 * only when that is done.
 */
export async function examineTool(terminal: Terminal, options: DoctorOptions): Promise<ExitCode> {
  const connection = await connectionOf(terminal, options);
  const { json } = options;
  const knownNo = options.knownNo ?? (isTestKey(connection.key) ? trialQuestion("no") : undefined);
  if (knownNo === undefined) {
    terminal.say(
      "Ask the school office for a pupil of whom a parent has said no, and name them: --known-no pup_…, with --staff, --way, --account and --reason.",
    );
    return exitCode.wrongUse;
  }
  const answer = await check(connection, doctorsPatience, knownNo);
  const { stateFile } = options;
  const cursor =
    stateFile === undefined ? undefined : await loadCursor(terminal, stateFile, connection.origin);
  const findings = await examine({ connection, knownNo, answer, cursor }, (finding) => {
    if (!json) terminal.print(`${lineOf(finding)}\n`);
  });
  const isWell = findings.every(({ result }) => result !== "failed");
  const left = isWell ? await leavePass(connection, findings) : undefined;
  const isDone = left?.ok === true;
  if (json)
    terminal.print(
      `${JSON.stringify({ passed: isDone, findings, ...(isDone ? { passedAt: left.passedAt } : {}) })}\n`,
    );
  else if (left === undefined)
    terminal.print("Not ready: put right what failed, and run this again.\n");
  else
    terminal.print(
      left.ok
        ? `Ready. The school office sees this pass, of ${londonTime(Date.parse(left.passedAt))}.\n`
        : plainText(
            `All points passed, but the pass could not be left at the school: ${left.detail}`,
          ) + "\n",
    );
  return isDone ? exitCode.done : exitCode.failed;
}
