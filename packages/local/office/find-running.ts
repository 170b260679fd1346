import { localDir } from "../run/local-dir.ts";
import { isAlive } from "../run/process-identity.ts";
import { readRunFile } from "../run/run-file.ts";

/** What the office needs of the running school. */
export type RunningSchool = {
  readonly dynamodb: string;
  readonly queue: string;
  /** Where the parents' pages are. */
  readonly portal: string;
  /** Where the emails it sends can be looked at. */
  readonly mailbox: string | undefined;
};

/** The school that runs in `LOCAL_DIR`, or the folder in which nothing runs. */
export async function findRunning(): Promise<RunningSchool | { readonly nothingIn: string }> {
  const folder = localDir();
  const {
    pid,
    startedAt = "unknown",
    dynamodb,
    queue,
    mailbox,
    portal,
  } = (await readRunFile(folder)) ?? {};
  if (pid === undefined || dynamodb === undefined || queue === undefined || portal === undefined)
    return { nothingIn: folder };
  return (await isAlive({ pid, startedAt }))
    ? { dynamodb, queue, portal, mailbox }
    : { nothingIn: folder };
}
