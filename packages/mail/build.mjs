import { mkdir, writeFile } from "node:fs/promises";
import { codeContent } from "./content/code-content.ts";
import { explanationContent } from "./content/explanation-content.ts";
import { notOnRecordContent } from "./content/not-on-record-content.ts";
import { receiptContent } from "./content/receipt-content.ts";
import { compileTemplate } from "./template/compile-template.ts";

const dist = new URL("./dist/", import.meta.url);

const declaration = `import type { EmailTemplate } from "../template/compile-template.ts";
export declare const templates: {
  readonly explanation: EmailTemplate;
  readonly receipt: EmailTemplate;
  readonly notOnRecord: EmailTemplate;
  readonly code: EmailTemplate;
};
`;

/** Compiles the email templates into `dist/templates.js`. Needs Node 24 (type stripping). */
export async function build() {
  const [explanation, receipt, notOnRecord, code] = await Promise.all(
    [explanationContent, receiptContent, notOnRecordContent, codeContent].map(compileTemplate),
  );
  const module = `export const templates = ${JSON.stringify({ explanation, receipt, notOnRecord, code }, undefined, 2)};\n`;
  await mkdir(dist, { recursive: true });
  await Promise.all([
    writeFile(new URL("templates.js", dist), module),
    writeFile(new URL("templates.d.ts", dist), declaration),
  ]);
}

if (import.meta.main) await build();
