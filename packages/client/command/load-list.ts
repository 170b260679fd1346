import type { CsvTable } from "@elm-court/csv";
import { readList } from "../batch/read-list.ts";
import { CommandProblem, type Terminal } from "./terminal.ts";

const mostRows = 100_000;

/** The list in a file. Throws `CommandProblem` for one that is not there, is none, or is too long. */
export async function loadList(terminal: Terminal, path: string): Promise<CsvTable> {
  let bytes: Uint8Array;
  try {
    bytes = await terminal.readBytes(path);
  } catch {
    throw new CommandProblem(`The list ${path} cannot be read.`);
  }
  const list = readList(bytes);
  if (list.rows.length > mostRows)
    throw new CommandProblem("The list has more than 100,000 rows. Divide it.");
  return list;
}
