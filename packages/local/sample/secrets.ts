import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What the sample school must remember in the clear, because the store only keeps hashes. Local sample data only. */
export type SampleSecrets = {
  readonly apiKeySecret: string;
  readonly testKeySecret: string;
  readonly linkTokens: readonly string[];
  /** True once the whole sample is in the store: it is never seeded over answers. */
  readonly seeded: boolean;
};

const sampleLinkCount = 6;

const token = (): string => randomBytes(32).toString("base64url");
const pathIn = (folder: string): string => join(folder, "sample.json");

function isSecrets(value: unknown): value is SampleSecrets {
  return (
    typeof value === "object" &&
    value !== null &&
    "apiKeySecret" in value &&
    typeof value.apiKeySecret === "string" &&
    "testKeySecret" in value &&
    typeof value.testKeySecret === "string" &&
    "linkTokens" in value &&
    Array.isArray(value.linkTokens) &&
    value.linkTokens.length === sampleLinkCount &&
    "seeded" in value
  );
}

/** The secrets of this folder's sample school, made on first use. */
export async function loadSecrets(folder: string): Promise<SampleSecrets> {
  try {
    const parsed: unknown = JSON.parse(await readFile(pathIn(folder), "utf8"));
    if (isSecrets(parsed)) return parsed;
  } catch {
    // There is none yet.
  }
  const made = {
    apiKeySecret: token(),
    testKeySecret: token(),
    linkTokens: Array.from({ length: sampleLinkCount }, token),
    seeded: false,
  };
  await saveSecrets(folder, made);
  return made;
}

export async function saveSecrets(folder: string, secrets: SampleSecrets): Promise<void> {
  const path = pathIn(folder);
  await writeFile(`${path}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${path}.new`, path);
}
