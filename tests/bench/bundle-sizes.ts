import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleFunction } from "../lambda/bundle.ts";
import type { Bench } from "./bench-row.ts";

const most = { access: 460_000, parent: 500_000 } as const;
const name = "bundles, minified";
const kb = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;

/** What a cold start has to read. Each function's own budget, tighter, is in `infra/functions.ts` and gates the tests. */
export const bundleSizes: Bench = {
  name,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), "bundles-"));
    try {
      const sizes = await Promise.all(
        (["access", "parent"] as const).map(async (one) => {
          const { path } = await bundleFunction(one, folder);
          return [one, (await stat(path)).size] as const;
        }),
      );
      return {
        name,
        floor: "none",
        target: sizes.map(([one]) => `${one} ≤ ${kb(most[one])}`).join(", "),
        measured: sizes.map(([one, size]) => `${one} ${kb(size)}`).join(", "),
        met: sizes.every(([one, size]) => size <= most[one]),
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
