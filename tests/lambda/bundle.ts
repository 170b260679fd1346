import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { functions, notBundled } from "../../infra/functions.ts";

export type FunctionName = keyof typeof functions;
export const functionNames = Object.keys(functions) as FunctionName[];

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What SST puts before every bundle: some of what is bundled still calls `require`. */
const banner = [
  "import { createRequire as topLevelCreateRequire } from 'module';",
  "const require = topLevelCreateRequire(import.meta.url);",
  'import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url"',
  "const __filename = topLevelFileUrlToPath(import.meta.url)",
  'const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url))',
].join("\n");

export type Bundle = { readonly path: string; readonly metafile: Metafile };

type Entry = { readonly entry: string } | { readonly contents: string };

/** Bundles an entry, or the text of one as if it stood at the root, as SST 4.17.1 does for nodejs24.x (pkg/runtime/node/build.go). */
export async function bundleEntry(source: Entry, path: string): Promise<Bundle> {
  await mkdir(dirname(path), { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    ...("entry" in source
      ? { entryPoints: [source.entry] }
      : { stdin: { contents: source.contents, resolveDir: root, loader: "ts" } }),
    outfile: path,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2024",
    mainFields: ["module", "main"],
    external: ["sharp", "pg-native", ...notBundled],
    banner: { js: banner },
    keepNames: true,
    minify: true,
    sourcemap: "linked",
    metafile: true,
    logLevel: "silent",
  });
  return { path, metafile };
}

/**
 * Bundles a function into `folder` as it is deployed: one module with everything in it, the AWS SDK too, names kept. The function that is
 * deployed and the one that is tested come from the same source in the same way.
 */
export function bundleFunction(name: FunctionName, folder: string): Promise<Bundle> {
  const entry = join(root, functions[name].handler.replace(/\.handler$/, ".ts"));
  return bundleEntry({ entry }, join(folder, name, "bundle.mjs"));
}
