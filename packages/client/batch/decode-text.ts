import { CommandProblem } from "../command/terminal.ts";

const largestBytes = 50 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

/** The text of a file: UTF-8 with or without a byte order mark, else windows-1252. Throws `CommandProblem` for what is no text. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > largestBytes)
    throw new CommandProblem(
      "The file is larger than 50 MB. Divide it, each part with the header.",
    );
  const isWorkbook = startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (isWorkbook || bytes.includes(0))
    throw new CommandProblem(
      "This is not a CSV file. In your spreadsheet choose Save as, then “CSV UTF-8 (comma delimited)”.",
    );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
