import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const inTree = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * The tests that Stryker runs for each mutant: those of the rules, and the table of hard cases. Packages are found in this tree:
 * Stryker works on a copy, and the links of node_modules lead out of it.
 */
export default defineConfig({
  root: inTree("."),
  resolve: {
    alias: {
      "@elm-court/domain": inTree("packages/domain/index.ts"),
      "@elm-court/store": inTree("packages/store/index.ts"),
    },
  },
  test: {
    include: ["packages/domain/**/*.test.ts", "tests/decisions/*.test.ts"],
    exclude: ["packages/domain/roster/**"],
    environment: "node",
    testTimeout: 60_000,
  },
});
