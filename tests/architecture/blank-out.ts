type Kind = "code" | "comment" | "text";

const beforeRegex = /(?:^|[(,=:[!&|?{};+>]|\breturn|\bcase)\s*$/;

/** Where the literal that opens at `start` ends, or `undefined` when the line ends first: then it is no literal (an apostrophe in JSX). */
function literalEnd(source: string, start: number, quote: string): number | undefined {
  let inClass = false;
  for (let at = start + 1; at < source.length && source[at] !== "\n"; at += 1) {
    const char = source[at];
    if (char === "\\") at += 1;
    else if (quote === "/" && char === "[") inClass = true;
    else if (quote === "/" && char === "]") inClass = false;
    else if (char === quote && !inClass) return at + 1;
  }
  return undefined;
}

/** The piece that starts at `start` and what it is; templates come apart at `${` and `}`. */
function pieceAt(source: string, start: number, inTemplate: boolean): [Kind, number] {
  const rest = source.slice(start, start + 2);
  if (inTemplate) {
    const found = /(?<!\\)(?:\\\\)*(?:`|\$\{)/g;
    found.lastIndex = start;
    return ["text", found.exec(source) === null ? source.length : found.lastIndex];
  }
  if (rest === "//") return ["comment", (source.indexOf("\n", start) + 1 || source.length + 1) - 1];
  if (rest === "/*") return ["comment", (source.indexOf("*/", start + 2) + 1 || source.length) + 1];
  const char = rest[0] ?? "";
  const isRegex = char === "/" && beforeRegex.test(source.slice(Math.max(0, start - 20), start));
  if (char === '"' || char === "'" || isRegex)
    return ["text", literalEnd(source, start, char) ?? start + 1];
  return ["code", start + 1];
}

/** Source with its comments blanked out, and, unless they are kept, its texts and patterns too. Lines stay where they are. */
export function blankOut(source: string, keep: { readonly texts: boolean }): string {
  const braces: number[] = [];
  let depth = 0;
  let inTemplate = false;
  let out = "";
  for (let at = 0; at < source.length;) {
    const [kind, end] = pieceAt(source, at, inTemplate);
    const piece = source.slice(at, end);
    const shown = kind === "code" || (kind === "text" && keep.texts);
    out += shown ? piece : piece.replaceAll(/[^\n]/g, " ");
    if (inTemplate) {
      inTemplate = false;
      if (piece.endsWith("${")) braces.push(depth);
    } else if (kind === "code") {
      if (piece === "{") depth += 1;
      if (piece === "`") inTemplate = true;
      if (piece === "}") {
        if (braces.at(-1) === depth) {
          braces.pop();
          inTemplate = true;
        } else depth -= 1;
      }
    }
    at = Math.max(end, at + 1);
  }
  return out;
}
