import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleEntry, bundleFunction } from "../lambda/bundle.ts";
import { type Bench, median } from "./bench-row.ts";

const most = 1.25;
const tries = 15;
const name = "cold import of access";

/** The floor: a handler that has the same client of the same SDK and one read, bundled in the same way. */
const bare = `
import { BatchGetItemCommand } from "@aws-sdk/client-dynamodb";
import { createDynamoClient } from "./packages/store/dynamo/client.ts";
const client = createDynamoClient({ region: process.env.AWS_REGION });
export const handler = (event) => client.send(new BatchGetItemCommand(event));
`;

/** Milliseconds of the import alone, in a new process with nothing in its environment. */
function importMs(path: string): number {
  const code = `const began = performance.now();
    await import(${JSON.stringify(pathToFileURL(path).href)}).catch(() => undefined);
    console.log(performance.now() - began);`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", code], { env: {} }));
}

/** What a cold start waits for before it can answer. */
export const coldImport: Bench = {
  name,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), "cold-"));
    try {
      const access = (await bundleFunction("access", folder)).path;
      const floor = (await bundleEntry({ contents: bare }, join(folder, "bare", "bundle.mjs")))
        .path;
      await writeFile(join(folder, "package.json"), "{}");
      importMs(access);
      importMs(floor);
      const measured = Array.from({ length: tries }, (_, place) => {
        if (place % 2 === 0) return { floor: importMs(floor), access: importMs(access) };
        const product = importMs(access);
        return { floor: importMs(floor), access: product };
      });
      const ratio = median(measured.map((one) => one.access / one.floor));
      return {
        name,
        floor: `a handler with the same SDK client only: ${median(measured.map((one) => one.floor)).toFixed(0)} ms`,
        target: `≤ ${most}×`,
        measured: `${ratio.toFixed(2)}× (${median(measured.map((one) => one.access)).toFixed(0)} ms)`,
        met: ratio <= most,
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
