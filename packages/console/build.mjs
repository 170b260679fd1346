import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import { compileAsync } from "sass";
import { createHash } from "node:crypto";
import { build as viteBuild } from "vite";
import solid from "vite-plugin-solid";

const here = fileURLToPath(new URL(".", import.meta.url));
const govukFrontend = fileURLToPath(
  new URL("dist/", import.meta.resolve("govuk-frontend/package.json")),
);
const out = new URL("./dist/", import.meta.url);
const files = new URL("./dist/files/", import.meta.url);
const types = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };

/** The app, split by screen: what a role does not open is not loaded. */
async function buildScripts() {
  const built = await viteBuild({
    configFile: false,
    root: `${here}browser`,
    base: "/console/assets/",
    logLevel: "warn",
    plugins: [solid()],
    build: {
      target: "es2022",
      outDir: fileURLToPath(files),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: `${here}browser/main.tsx`,
        output: {
          entryFileNames: "[name]-[hash].js",
          chunkFileNames: "[name]-[hash].js",
        },
      },
    },
  });
  const entry = built.output.find((one) => one.type === "chunk" && one.isEntry);
  if (entry === undefined) throw new Error("no script came out of the build");
  return entry.fileName;
}

/** The style sheet: only what the screens' sources name, and small. */
async function buildStyle() {
  const sheet = await compileAsync(`${here}browser/style/console.scss`, {
    loadPaths: [govukFrontend],
    quietDeps: true,
  });
  const [purged] = await new PurgeCSS().purge({
    content: [`${here}browser/**/*.tsx`, `${here}browser/**/*.ts`],
    css: [{ raw: sheet.css }],
    safelist: ["html", "body", "govuk-template", "govuk-template__body"],
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  if (purged === undefined) throw new Error("nothing came out of the purge");
  const { code } = transform({
    filename: "style.css",
    code: Buffer.from(purged.css),
    minify: true,
  });
  const name = `console-${createHash("sha256").update(code).digest("hex").slice(0, 8)}.css`;
  await writeFile(new URL(name, files), code);
  return name;
}

function pageOf(script, style) {
  return `<!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>Console – Elm Court School</title><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><link rel="stylesheet" href="/console/assets/${style}"><script type="module" src="/console/assets/${script}"></script></head><body class="govuk-template__body"><div id="app"></div><noscript><p class="govuk-body">The console needs JavaScript. Without it, ring the school office.</p></noscript></body></html>`;
}

/** Builds `dist/browser.js`: every file of the app and its page as one module, so that a bundle carries them. */
export async function build() {
  await rm(out, { recursive: true, force: true });
  const script = await buildScripts();
  const style = await buildStyle();
  const names = (await readdir(files)).filter((name) => extname(name) in types);
  const entries = await Promise.all(
    names.map(async (name) => [
      name,
      { type: types[extname(name)], body: await readFile(new URL(name, files), "utf8") },
    ]),
  );
  await writeFile(
    new URL("browser.js", out),
    `export const files = ${JSON.stringify(Object.fromEntries(entries))};\nexport const page = ${JSON.stringify(pageOf(script, style))};\n`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await build();
