import { cp, mkdir, readdir, readlink, symlink } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { mustRun } from "./run-program.ts";

const ourScope = "@elm-court";
const builtFolders = [
  "packages/mail/dist",
  "packages/parent/dist",
  "packages/client/dist",
  "packages/console/dist",
];

/** Every file of the working tree as it is now: tracked, and new ones that are not ignored. */
async function filesOf(root: string): Promise<string[]> {
  const listed = await mustRun(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    root,
  );
  return listed.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
}

/** A real folder of links to what is installed: our own packages must be the copy's, not the working tree's. */
async function linkModules(root: string, tree: string): Promise<void> {
  const installed = join(root, "node_modules");
  const modules = join(tree, "node_modules");
  await mkdir(join(modules, ourScope), { recursive: true });
  for (const name of await readdir(installed))
    if (name !== ourScope && (!name.startsWith(".") || name === ".bin"))
      await symlink(join(installed, name), join(modules, name));
  for (const name of await readdir(join(installed, ourScope)))
    await symlink(
      join(tree, "packages", basename(await readlink(join(installed, ourScope, name)))),
      join(modules, ourScope, name),
    );
  // What npm could not share, because another package has an older one, is beside the package that needs it.
  for (const name of await readdir(join(root, "packages"))) {
    const own = join(root, "packages", name, "node_modules");
    if (existsSync(own)) await symlink(own, join(tree, "packages", name, "node_modules"));
  }
}

/** Builds the pages and emails of a tree where what is built is of other sources. */
export async function buildWhereStale(tree: string): Promise<void> {
  await mustRun(process.execPath, ["packages/local/bin/build.mjs"], tree);
}

/** Copies the working tree at `root`, without what is ignored but for what was built, to the new folder `tree`. */
export async function copyTree(root: string, tree: string): Promise<void> {
  for (const path of await filesOf(root)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await cp(join(root, path), join(tree, path), { preserveTimestamps: true });
  }
  await linkModules(root, tree);
  for (const folder of builtFolders.filter((one) => existsSync(join(root, one))))
    await cp(join(root, folder), join(tree, folder), { recursive: true, preserveTimestamps: true });
  await buildWhereStale(tree);
}
