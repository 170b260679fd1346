import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { elmCourtSettings } from "@elm-court/domain";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import rtlcss from "rtlcss";
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
    resolve: {
      alias: Object.fromEntries(
        ["seroval-plugins/web", "seroval"].map((name) => [name, `${here}page/no-serializer.ts`]),
      ),
    },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node24",
      outDir: "dist",
      emptyOutDir: true,
      rollupOptions: {
        // What the handlers import too must be there once only, not a second time in here.
        external: /^@elm-court\//,
        input: {
          pages: `${here}page/render-page.tsx`,
          wrappers: `${here}ui/wrappers.tsx`,
        },
        output: { entryFileNames: "[name].js", chunkFileNames: "shared.js" },
      },
    },
  });
}

/** For each page what PurgeCSS looks at: every state of it, as shown and as shown to somebody who asked for another language. */
async function listContent() {
  const { renderPage } = await import(new URL(`pages.js?${Date.now()}`, out).href);
  const { allStates } = await import("./page/all-states.ts");
  const { frameOf } = await import("./page/school-frame.ts");
  const frames = [frameOf(elmCourtSettings), frameOf(elmCourtSettings, "en", "ar")];
  const shown = (page) =>
    frames.map((frame) => ({
      raw: `<html class="govuk-template"><body class="govuk-template__body">${renderPage(page, frame).body}</body></html>`,
      extension: "html",
    }));
  const content = {};
  for (const page of Object.values(allStates)) (content[page.page] ??= []).push(...shown(page));
  return content;
}

/** A style sheet with only what the content uses. */
async function purge(css, content) {
  const options = {
    content,
    css: [{ raw: css }],
    variables: true,
    keyframes: true,
    fontFace: true,
  };
  const [purged] = await new PurgeCSS().purge(options);
  if (purged === undefined) throw new Error("nothing came out of the purge");
  return purged.css;
}

function minify(css) {
  return transform({ filename: "style.css", code: Buffer.from(css), minify: true }).code.toString();
}

function pack(sheets) {
  return brotliCompressSync(JSON.stringify(sheets)).toString("base64");
}

/**
 * The style sheets: for every page one from left to right and one mirrored. A module, so that a bundle carries them and no file
 * must be copied; together and compressed they weigh little, because they say much the same.
 */
async function buildStyle() {
  const { css } = await compileAsync(`${here}style/parent.scss`, {
    loadPaths: [govukFrontend],
    quietDeps: true,
  });
  const kept = await readFile(new URL("./style/right-to-left.css", import.meta.url), "utf8");
  const ltr = {};
  const rtl = {};
  for (const [page, content] of Object.entries(await listContent())) {
    ltr[page] = minify(await purge(css, content));
    rtl[page] = minify(await purge(`${rtlcss.process(css)}\n${kept}`, content));
  }
  const code = `export const styles = ${JSON.stringify({ ltr: pack(ltr), rtl: pack(rtl) }, undefined, 2)};\n`;
  await writeFile(new URL("style.js", out), code);
}

/** Builds `dist/`: the pages, the wrappers and the style sheet, as modules. */
export async function build() {
  await buildPages();
  await buildStyle();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await build();
