import { mkdir, writeFile } from "node:fs/promises";
import { compileShell } from "./template/compile-shell.ts";

const dist = new URL("./dist/", import.meta.url);

const declaration = `import type { EmailShell } from "../template/compile-shell.ts";
export declare const shells: { readonly ltr: EmailShell; readonly rtl: EmailShell };
`;

/** Compiles the shells of the emails, for both directions, into `dist/shells.js`. Needs Node 24 (type stripping). */
export async function build() {
  const [ltr, rtl] = await Promise.all([compileShell("ltr"), compileShell("rtl")]);
  const code = `export const shells = ${JSON.stringify({ ltr, rtl }, undefined, 2)};\n`;
  await mkdir(dist, { recursive: true });
  await Promise.all([
    writeFile(new URL("shells.js", dist), code),
    writeFile(new URL("shells.d.ts", dist), declaration),
  ]);
}

if (import.meta.main) await build();
