import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What other programs read to find the running school: `run.json` in `LOCAL_DIR`. A key is there when what it names works. */
export type RunFile = {
  readonly pid: number;
  /** The kernel's start time of `pid`, so that a reused pid is not taken for it. */
  readonly startedAt: string;
  readonly portal: string;
  readonly access: string;
  /** Where people of the school sign in, and who can: one person for each role. */
  readonly console: string;
  readonly signIns: readonly {
    readonly role: string;
    readonly name: string;
    readonly how: string;
  }[];
  /** The developers' guide, on the API's origin. */
  readonly docs: string;
  readonly dynamodb: string;
  readonly queue: string;
  readonly mailbox: string;
  readonly parentLinks: readonly string[];
  readonly apiKeys: { readonly live: string; readonly test: string };
  readonly sample: {
    readonly staff: string;
    readonly accounts: { readonly email: string; readonly text: string };
    readonly pupils: {
      readonly objected: string;
      readonly open: string;
      readonly leaver: string;
      readonly twoHouseholds: string;
    };
  };
};

const pathIn = (folder: string): string => join(folder, "run.json");

/** What is said to run in `folder`, as far as it can be read; it may be long dead. */
export async function readRunFile(folder: string): Promise<Partial<RunFile> | undefined> {
  try {
    const parsed: unknown = JSON.parse(await readFile(pathIn(folder), "utf8"));
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Writes it whole or not at all. */
export async function writeRunFile(folder: string, run: RunFile): Promise<void> {
  const path = pathIn(folder);
  await writeFile(`${path}.new`, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

export async function removeRunFile(folder: string): Promise<void> {
  await rm(pathIn(folder), { force: true });
}
