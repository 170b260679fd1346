import { createHash } from "node:crypto";
import { brotliDecompressSync } from "node:zlib";
import { styles } from "#style";

export { renderPage } from "#pages";

type Direction = keyof typeof styles;

/** A style sheet, and its hash as a content security policy names it. */
export type Style = { readonly sheet: string; readonly hash: string };

function withHash(sheet: string): Style {
  return { sheet, hash: `sha256-${createHash("sha256").update(sheet).digest("base64")}` };
}

function unpack(direction: Direction): ReadonlyMap<string, Style> {
  const json = brotliDecompressSync(Buffer.from(styles[direction], "base64")).toString();
  const sheets: unknown = JSON.parse(json);
  if (typeof sheets !== "object" || sheets === null) throw new Error("no style sheets");
  return new Map(Object.entries(sheets).map(([page, sheet]) => [page, withHash(String(sheet))]));
}

const unpacked = new Map<Direction, ReadonlyMap<string, Style>>();

/** The style sheet of one page, with only what some state of it uses. Unpacked when a direction is first asked for. */
export function styleOf(page: string, direction: Direction): Style {
  const sheets = unpacked.get(direction) ?? unpack(direction);
  unpacked.set(direction, sheets);
  const style = sheets.get(page);
  if (style === undefined) throw new Error(`no style sheet for ${page}: run \`npm run build\``);
  return style;
}
