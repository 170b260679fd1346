import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build as bundle } from "esbuild";

const run = promisify(execFile);
const home = fileURLToPath(new URL(".", import.meta.url));
const packages = join(home, "..");
const dist = join(home, "dist");
const compiler = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));

/** A declaration and every one it leads to, with the endings that a package without sources needs. */
async function copyDeclarations(from, name, done) {
  if (done.has(name)) return;
  done.add(name);
  const text = await readFile(join(from, name), "utf8");
  await mkdir(dirname(join(dist, name)), { recursive: true });
  await writeFile(join(dist, name), text.replaceAll(/(from ")(\.[^"]+)\.ts"/g, '$1$2.js"'));
  for (const [, next] of text.matchAll(/from "(\.[^"]+)\.ts"/g))
    await copyDeclarations(from, join(dirname(name), `${next}.d.ts`), done);
}

/** The types of the library, by the compiler; types are checked elsewhere. */
async function buildDeclarations() {
  const folder = await mkdtemp(join(tmpdir(), "declarations-"));
  try {
    const flags =
      "--declaration --emitDeclarationOnly --noCheck --strict --skipLibCheck --ignoreConfig";
    const shape = "--target es2024 --module nodenext --allowImportingTsExtensions --types node";
    const places = ["--rootDir", packages, "--outDir", folder, join(home, "index.ts")];
    await run(process.execPath, [compiler, ...flags.split(" "), ...shape.split(" "), ...places], {
      cwd: home,
    });
    await copyDeclarations(join(folder, "client"), "index.d.ts", new Set());
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The library and the command, each one file that Node 20 runs without anything installed beside it. */
export async function build() {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  await bundle({
    absWorkingDir: home,
    entryPoints: ["index.ts", "esafety-contact.ts"],
    outdir: dist,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    legalComments: "linked",
    logLevel: "warning",
  });
  await buildDeclarations();
}

if (import.meta.main) await build();
