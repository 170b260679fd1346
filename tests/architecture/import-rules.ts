import { posix } from "node:path";
import { blankOut } from "./blank-out.ts";
import { packageOf, type SourceFile } from "./source-file.ts";

/** The arrows of the architecture: a package and the packages of ours it may import. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  content: ["domain"],
  contract: ["domain"],
  store: ["domain"],
  mail: ["domain", "content"],
  lambda: ["domain"],
  csv: [],
  bucket: ["domain"],
  credentials: ["domain", "store"],
  access: ["domain", "content", "contract", "credentials", "store", "mail", "lambda"],
  parent: ["domain", "content", "contract", "store", "mail", "lambda"],
  console: [
    "domain",
    "content",
    "contract",
    "credentials",
    "csv",
    "bucket",
    "store",
    "mail",
    "lambda",
  ],
  worker: ["domain", "content", "contract", "csv", "bucket", "store", "mail", "lambda"],
  client: ["contract", "csv"],
  guide: ["contract", "lambda"],
  local: [
    "domain",
    "content",
    "contract",
    "credentials",
    "csv",
    "bucket",
    "store",
    "mail",
    "access",
    "parent",
    "console",
    "worker",
    "client",
    "guide",
    "lambda",
  ],
};

/** The one package whose published name is not its folder's. */
const folders: Readonly<Record<string, string>> = { "esafety-contact": "client" };
const ours = /^@elm-court\/([^/]+)(\/.+)?$/;

/** Everything a file imports or exports from elsewhere, statically or at run time. A text that looks like an import is none. */
export function importsOf({ text }: SourceFile): readonly string[] {
  const readable = blankOut(text, { texts: true });
  const code = blankOut(text, { texts: false });
  const found = /\b(?:from|import|require|import\.meta\.resolve)\s*\(?\s*["'`]([^"'`\n]+)["'`]/g;
  return [...readable.matchAll(found)]
    .filter(({ index }) => code[index] !== " ")
    .map(([, specifier]) => specifier ?? "");
}

/** Wrong arrows between our packages; `domain` imports nothing at all. */
export function wrongArrows(file: SourceFile): readonly string[] {
  const from = packageOf(file);
  const allowed = arrows[from];
  if (allowed === undefined) return [`${from} has no arrows in tests/architecture`];
  return importsOf(file).flatMap((specifier) => {
    const named = ours.exec(specifier)?.[1];
    const to = named === undefined ? undefined : (folders[named] ?? named);
    if (to !== undefined && !allowed.includes(to)) return [`${from} → ${to}: ${specifier}`];
    const isOutside = !/^[.#]/.test(specifier);
    return from === "domain" && isOutside ? [`domain imports ${specifier}`] : [];
  });
}

/**
 * Imports of another package's inner file, by its name or by a relative path. One exception: the build of the whole runs each
 * package's own `build.mjs`.
 */
export function innerImports(file: SourceFile): readonly string[] {
  const home = `packages/${packageOf(file)}/`;
  const isWholeBuild = file.path === "packages/local/bin/build.mjs";
  const builds = /^\.\.\/\.\.\/[^/]+\/build\.mjs$/;
  return importsOf(file).filter((specifier) =>
    isWholeBuild && builds.test(specifier)
      ? false
      : specifier.startsWith(".")
        ? !posix.join(posix.dirname(file.path), specifier).startsWith(home)
        : ours.exec(specifier)?.[2] !== undefined,
  );
}

/** Imports of packages that the package's own package.json does not declare: npm hoists them, so they work by luck. */
export function undeclaredImports(
  file: SourceFile,
  declared: ReadonlySet<string>,
): readonly string[] {
  const names = importsOf(file)
    .filter((specifier) => !/^(?:[.#]|node:)/.test(specifier))
    .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
  return [...new Set(names)].filter((name) => !declared.has(name));
}
