import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Instant } from "@elm-court/domain";
import { type RunFile, startSchool } from "@elm-court/local";

const run = promisify(execFile);

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** Two free ports in a row, as `npm start` takes them. */
export async function freePortPair(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error("no two free ports in a row");
}

export type OpenSchool = {
  readonly run: RunFile;
  readonly folder: string;
  readonly office: (...args: string[]) => Promise<{ code: number; printed: string }>;
  readonly close: () => Promise<void>;
};

/** `npm run office -- …` against the school in `folder`. */
export async function office(
  folder: string,
  args: readonly string[],
): Promise<{ code: number; printed: string }> {
  const env = { ...process.env, LOCAL_DIR: folder };
  try {
    const { stdout, stderr } = await run("node", ["packages/local/bin/office.mjs", ...args], {
      env,
    });
    return { code: 0, printed: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, printed: stdout + stderr };
  }
}

/** The sample school, whole, in a folder of its own, by a clock of its own where one is given. */
export async function openSchool(now?: () => Instant): Promise<OpenSchool> {
  const folder = await mkdtemp(join(tmpdir(), "school-"));
  const school = await startSchool(folder, await freePortPair(), now);
  return {
    run: school.run,
    folder,
    office: (...args) => office(folder, args),
    close: async () => {
      await school.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Asked = {
  readonly status: number;
  readonly decision?: boolean;
  readonly context?: {
    outcome: string;
    code: string;
    until?: string;
    reasons: { clause: string | null }[];
    urgentHelp?: string;
  };
  readonly code?: string;
};

/** A staff tool asks: the sample teacher, by their agreed email account, about arrangements. */
export async function ask(
  { access, apiKeys, sample }: Pick<RunFile, "access" | "apiKeys" | "sample">,
  pupilId: string,
  more: { at?: string; key?: string | undefined; body?: string; channel?: "email" | "text" } = {},
): Promise<Asked> {
  const channel = more.channel ?? "email";
  const key = "key" in more ? more.key : apiKeys.live;
  const question = {
    subject: { type: "staff", id: sample.staff },
    action: {
      name: channel,
      properties: { reason: "arrangements", account: sample.accounts[channel] },
    },
    resource: { type: "pupil", id: pupilId },
    ...(more.at === undefined ? {} : { context: { at: more.at } }),
  };
  const response = await fetch(`${access}/access/v1/evaluation`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: more.body ?? JSON.stringify(question),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

/** A school day, noon in London: asked about with the scope `plan`, so that a test does not depend on its hour. */
export const schoolDayNoon = "2026-11-24T12:00:00Z";

export type Mail = {
  readonly subject: string;
  readonly destination: { readonly to: string[] };
  readonly body: { readonly html?: string; readonly text?: string };
};

/** The emails in the mailbox, once `enough` of them fit; fails after 20 seconds. */
export async function mailsTo(
  { mailbox }: Pick<RunFile, "mailbox">,
  fits: (mail: Mail) => boolean,
  enough = 1,
): Promise<Mail[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { emails } = (await (await fetch(`${mailbox}/store`)).json()) as { emails: Mail[] };
    const fitting = emails.filter(fits);
    if (fitting.length >= enough) return fitting;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`fewer than ${enough} such emails after 20 seconds`);
}
