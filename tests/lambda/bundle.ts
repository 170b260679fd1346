import { mkdir } from "node:fs/promises";
import { join } from "node:path";
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

/**
 * Bundles a function into `folder` as SST 4.17.1 does for nodejs24.x (pkg/runtime/node/build.go): one module with everything in
 * it, the AWS SDK too, names kept. The function that is deployed and the one that is tested come from the same source in the same way.
 */
export async function bundleFunction(name: FunctionName, folder: string): Promise<Bundle> {
  const entry = join(root, functions[name].handler.replace(/\.handler$/, ".ts"));
  const path = join(folder, name, "bundle.mjs");
  await mkdir(join(folder, name), { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
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
