/** The largest file that is read, in bytes. */
export const largestCsvBytes = 50 * 1024 * 1024;

/** Why a file is no text: too long, or a workbook or something else that is not CSV. */
export type UnreadableCsv = "too_large" | "not_csv";

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

/** The text of a file: UTF-8 with or without a byte order mark, else windows-1252. */
export function decodeCsv(
  bytes: Uint8Array,
): { readonly text: string } | { readonly refused: UnreadableCsv } {
  if (bytes.length > largestCsvBytes) return { refused: "too_large" };
  const isWorkbook = startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (isWorkbook || bytes.includes(0)) return { refused: "not_csv" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes) };
  }
}
