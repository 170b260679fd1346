import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { functions } from "../../infra/functions.ts";
import { importsOf } from "../architecture/import-rules.ts";
import { repository } from "./deploying/repository.ts";

const files = ["sst.config.ts", ...globSync("infra/**/*.ts", { cwd: repository })];
const textOf = (path: string) => readFileSync(join(repository, path), "utf8");

describe("the sources of the deployment", () => {
  it("import nothing of our packages: a deployment is described, not run", () => {
    expect(files.length).toBeGreaterThan(15);
    const ours = files.flatMap((path) =>
      importsOf({ path, text: textOf(path) })
        .filter((specifier) => /^@elm-court\/|packages\//.test(specifier))
        .map((specifier) => `${path} → ${specifier}`),
    );
    expect(ours).toEqual([]);
  });

  it.each(Object.entries(functions))("name a handler of %s that is there", (name, { handler }) => {
    const file = handler.replace(/\.handler$/, ".ts");
    expect(existsSync(join(repository, file)) ? file : `${name} has no ${file}`).toBe(file);
    expect(textOf(file)).toMatch(/^export (?:const|(?:async )?function) handler\b/m);
  });
});
