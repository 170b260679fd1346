import { defineConfig } from "vitest/config";

const project = (name: string, include: string[], more: object = {}) => ({
  test: {
    name,
    include,
    environment: "node" as const,
    setupFiles: ["packages/content/drafts.ts"],
    deps: { interopDefault: false },
    ...more,
  },
});

/** Two cores: two workers, and the suites that start servers run their files one after the other.
 * Times to run out are long: a busy machine is no fault of the product's. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project("unit", ["packages/**/*.test.{ts,tsx}"], { testTimeout: 30_000 }),
      project(
        "architecture",
        [
          "tests/architecture/*.test.ts",
          "tests/docs/*.test.ts",
          "tests/decisions/*.test.ts",
          "tests/conformance/**/*.test.ts",
          "tests/{openapi,fuzz}/*.test.ts",
        ],
        { testTimeout: 30_000 },
      ),
      project("embedded", ["tests/{store,local,lambda,client,bench}/*.test.ts"], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project("infra", ["tests/infra/*.test.ts"], {
        globalSetup: "tests/infra/global-setup.ts",
        testTimeout: 60_000,
        hookTimeout: 60_000,
        fileParallelism: false,
      }),
      project("trust", ["tests/trust/*.test.ts"], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project("journeys", ["tests/journeys/*.test.ts"], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
    ],
  },
});
