import { writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { elmCourtSettings } from "@elm-court/domain";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import { compileAsync } from "sass";
import { build as viteBuild } from "vite";
import solid from "vite-plugin-solid";

const here = fileURLToPath(new URL(".", import.meta.url));
const govukFrontend = fileURLToPath(
  new URL("dist/", import.meta.resolve("govuk-frontend/package.json")),
);
const out = new URL("./dist/", import.meta.url);

/** The pages, and the wrappers on their own for the comparison with govuk-frontend: self-contained modules for Node 24. */
async function buildPages() {
  await viteBuild({
    configFile: false,
    root: here,
    logLevel: "warn",
    plugins: [solid({ ssr: true, solid: { generate: "ssr", hydratable: false } })],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node24",
      outDir: "dist",
      emptyOutDir: true,
      rollupOptions: {
        input: {
          pages: `${here}page/render-page.tsx`,
          wrappers: `${here}ui/wrappers.tsx`,
        },
        output: { entryFileNames: "[name].js", chunkFileNames: "shared.js" },
      },
    },
  });
}

/** The style sheet: only what some state of some page uses, and small. A module, so that a bundle carries it and no file must be copied. */
async function buildStyle() {
  const sheet = await compileAsync(`${here}style/parent.scss`, {
    loadPaths: [govukFrontend],
    quietDeps: true,
  });
  const { renderPage } = await import(new URL(`pages.js?${Date.now()}`, out).href);
  const { allStates } = await import("./page/all-states.ts");
  const { frameOf } = await import("./page/school-frame.ts");
  const content = Object.values(allStates).map((page) => ({
    raw: `<html class="govuk-template"><body class="govuk-template__body">${renderPage(page, frameOf(elmCourtSettings)).body}</body></html>`,
    extension: "html",
  }));
  const [purged] = await new PurgeCSS().purge({
    content,
    css: [{ raw: sheet.css }],
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
  const css = JSON.stringify(code.toString());
  await writeFile(new URL("style.js", out), `export const style = ${css};\n`);
}

/** Builds `dist/`: the pages, the wrappers and the style sheet, as modules. */
export async function build() {
  await buildPages();
  await buildStyle();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await build();
