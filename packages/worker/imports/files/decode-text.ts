import type { FileProblem } from "./file-problem.ts";

/** The most that one file may hold, in bytes. */
export const largestFile = 50 * 1024 * 1024;

/** A file's text, and the encoding it was read as: what a review tells the office. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: "UTF-8" | "windows-1252";
};

export const tooLarge: FileProblem = {
  code: "too_large",
  message: "The file is larger than 50 MB. Divide it into smaller files, each with the header.",
};
const notText: FileProblem = {
  code: "not_text",
  message:
    "This is not a CSV file, an Excel workbook (.xlsx) or a zip of them. In your spreadsheet choose Save as, then “Excel Workbook (.xlsx)” or “CSV UTF-8 (comma delimited)”, and bring in that file.",
};

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads bytes as UTF-8, with or without a byte order mark, else as windows-1252. At most 50 MB; an old Excel workbook (.xls) is not text. */
export function decodeText(bytes: Uint8Array): DecodedText | FileProblem {
  if (bytes.length > largestFile) return tooLarge;
  const workbook = startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (workbook || bytes.includes(0)) return notText;
  const text = decodeUtf8(bytes);
  return text === undefined
    ? { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" }
    : { text, encoding: "UTF-8" };
}
