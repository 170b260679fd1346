import { build, type Plugin } from "esbuild";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "./repository.ts";

const config = join(repository, "sst.config.ts");
const platform = join(repository, ".sst", "platform");

/** What stands at the top of every bundle that SST makes of its program. */
const commonJs = `import { createRequire as requireFrom } from "node:module";
import { fileURLToPath as pathOfUrl } from "node:url";
const require = requireFrom(import.meta.url);
const __filename = pathOfUrl(import.meta.url);
const __dirname = pathOfUrl(new URL(".", import.meta.url));
`;

/** Names such as \`aws\` and \`sst\` are in scope in every file of the program, as SST puts them there. */
const withNames = (names: string): Plugin => ({
  name: "names",
  setup: (bundling) => {
    bundling.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.startsWith(platform)) return;
      return { contents: `${names}\n${await readFile(path, "utf8")}`, loader: "ts" };
    });
  },
});

type Bundling = {
  readonly banner?: string;
  readonly names?: string;
  readonly define?: Record<string, string>;
  readonly inject?: string[];
};

async function bundle(contents: string, outfile: string, bundling: Bundling): Promise<string> {
  const { banner = "", names = "", ...rest } = bundling;
  await build({
    stdin: { contents, resolveDir: repository, sourcefile: "start.ts", loader: "ts" },
    outfile,
    banner: { js: commonJs + banner },
    bundle: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    nodePaths: [join(platform, "node_modules")],
    external: [
      "vite",
      "@pulumi/*",
      "@pulumiverse/*",
      "@aws-sdk/*",
      "undici",
      "esbuild",
      "archiver",
      "glob",
    ],
    plugins: [withNames(names)],
    logLevel: "error",
    ...rest,
  });
  return outfile;
}

/** Only `app()` of the program: what it is called, and what is kept when a stage is removed. */
export function bundleApp(stage: string): Promise<string> {
  return bundle(
    `import program from "${config}"; export const app = program.app({ stage: "${stage}" });`,
    join(platform, `tested.app.${stage}.mjs`),
    { banner: "const $config = (program) => program;" },
  );
}

/** The whole program under Pulumi's own mocks, which writes down what it would have made. */
export async function bundleRun(stage: string, app: object): Promise<string> {
  const lock = JSON.parse(await readFile(join(repository, ".sst/provider-lock.json"), "utf8")) as {
    alias: string;
    package: string;
  }[];
  const providers = lock.map(({ alias, package: name }) => `import * as ${alias} from "${name}";`);
  const cli = {
    command: "deploy",
    dev: false,
    paths: { home: platform, root: repository, work: join(repository, ".sst"), platform },
    state: { version: {} },
  };
  return await bundle(
    `import * as pulumi from "@pulumi/pulumi";
    import { recordProgram } from "${join(import.meta.dirname, "record-program.ts")}";
    import { run } from "${platform}/src/auto/run.ts";
    import program from "${config}";
    await recordProgram(pulumi, $app, () => run(program.run));`,
    join(platform, `tested.run.${stage}.mjs`),
    {
      names: [...providers, `import * as sst from "${platform}/src/components";`].join("\n"),
      define: { $app: JSON.stringify(app), $cli: JSON.stringify(cli), $dev: "false" },
      inject: [join(platform, "src/shim/run.js")],
    },
  );
}
