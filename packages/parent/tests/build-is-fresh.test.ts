import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

function changedAt(path: string): number {
  return statSync(`${root}${path}`).mtimeMs;
}

test("dist was built after the last change of a page or style: if not, run `npm run build`", () => {
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    /^(?!dist|node_modules).*\.(tsx|scss)$/.test(path),
  );
  expect(sources.length).toBeGreaterThan(10);
  const latest = Math.max(...sources.map(changedAt));
  for (const built of ["dist/pages.js", "dist/wrappers.js", "dist/style.js"]) {
    expect(changedAt(built)).toBeGreaterThanOrEqual(latest);
  }
});
