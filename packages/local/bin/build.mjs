import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { requireNode } from "./require-node.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** What each built package is made of. */
const built = {
  content: ["packages/content", "packages/domain"],
  mail: ["packages/mail", "packages/content", "packages/domain"],
  parent: ["packages/parent", "packages/content", "packages/domain"],
  client: ["packages/client", "packages/contract", "packages/domain"],
  console: ["packages/console"],
  guide: ["packages/guide", "packages/contract", "packages/domain"],
};

const isSource = (name) =>
  /\.(ts|tsx|mjs|scss|css|sh|ps1|py|json)$/.test(name) && !/\.test\.tsx?$/.test(name);

async function sourcesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(dist|node_modules)\//.test(path))
    .sort();
}

async function hashOf(folders) {
  const hash = createHash("sha256");
  for (const folder of folders)
    for (const path of await sourcesIn(join(root, folder)))
      hash
        .update(path.slice(root.length))
        .update("\0")
        .update(await readFile(path));
  hash.update(await readFile(join(root, "package-lock.json")));
  return hash.digest("hex");
}

/** Builds what Node cannot run as it stands (the parents' pages, the emails), and what others run (the client), where a source has changed since. */
export async function buildWhereStale() {
  for (const [name, folders] of Object.entries(built)) {
    const stamp = join(root, "packages", name, "dist", ".built-from");
    const wanted = await hashOf(folders);
    const found = await readFile(stamp, "utf8").catch(() => "");
    if (found === wanted) continue;
    console.log(`Building ${name} …`);
    const { build } = await import(`../../${name}/build.mjs`);
    await build();
    await writeFile(stamp, wanted);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode();
  await buildWhereStale();
}
