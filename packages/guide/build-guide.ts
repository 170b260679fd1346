import { createHash } from "node:crypto";
import { jsonSchemas, openApiDocument } from "@elm-court/contract";
import type { GuideFile } from "./guide-file.ts";
import { llmsText } from "./llms-text.ts";
import { type GuidePage, renderGuidePage } from "./page/guide-page.ts";
import { answersPage } from "./pages/answers-page.ts";
import { goingLivePage } from "./pages/going-live-page.ts";
import { referencePage } from "./pages/reference-page.ts";
import { type Examples, startPage } from "./pages/start-page.ts";
import { stayingInStepPage } from "./pages/staying-in-step-page.ts";

async function pageFile(page: GuidePage, style: string): Promise<readonly [string, GuideFile]> {
  const styleHash = `sha256-${createHash("sha256").update(style).digest("base64")}`;
  const text = await renderGuidePage(page, style);
  return [page.path, { contentType: "text/html; charset=utf-8", styleHash, text }];
}

/** Every address of the guide with what it answers, made once when the product is built. `examples` by file name. */
export async function buildGuide(
  examples: Examples,
  style: string,
): Promise<Readonly<Record<string, GuideFile>>> {
  const pages = [
    startPage(examples),
    answersPage(),
    stayingInStepPage(),
    goingLivePage(),
    referencePage(jsonSchemas(false)),
  ];
  return {
    ...Object.fromEntries(await Promise.all(pages.map((page) => pageFile(page, style)))),
    "/docs/openapi.json": {
      contentType: "application/json",
      text: JSON.stringify(openApiDocument({ closed: false })),
    },
    "/docs/llms.txt": { contentType: "text/plain; charset=utf-8", text: llmsText(examples) },
  };
}
