import type { FileProblem } from "../files/file-problem.ts";
import { suggestColumns } from "./suggest-columns.ts";
import {
  type ColumnMapping,
  isSheetColumn,
  requiredColumns,
  type SheetColumn,
} from "./wide-columns.ts";

/** Where the columns are that the product reads, and the names of those it does not read. */
export type SheetColumns = {
  /** One row per child, or one row per child and contact. */
  readonly shape: "wide" | "tall";
  readonly at: ReadonlyMap<SheetColumn, number>;
  /** As the file calls them. */
  readonly header: readonly string[];
  readonly unused: readonly string[];
};

function plainName(header: string): string {
  return header
    .trim()
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015_-]+/g, "_");
}

/** The columns that the header names by their own names, whatever its case, spaces and dashes. */
function ownNames(header: readonly string[]): ColumnMapping {
  return header.map((typed) => {
    const name = plainName(typed);
    return isSheetColumn(name) ? name : undefined;
  });
}

/**
 * Finds a sheet's columns in its header: as somebody has said for this header (`mapping`), else by their own names. Columns that the
 * product has no use for, a password among them, are not read.
 */
export function findSheetColumns(
  header: readonly string[],
  mapping: ColumnMapping | undefined,
): SheetColumns | FileProblem {
  const at = new Map<SheetColumn, number>();
  const unused: string[] = [];
  const columns = mapping ?? ownNames(header);
  const shape = columns.some((name) => name?.startsWith("CONTACT_") === true) ? "tall" : "wide";
  for (const [index, typed] of header.entries()) {
    const name = columns[index];
    if (name === undefined || (shape === "tall" && name.startsWith("PARENT_"))) {
      unused.push(typed.trim() === "" ? `column ${index + 1} (no name)` : typed.trim());
    } else if (at.has(name)) {
      return {
        code: "column_twice",
        rowNumber: 1,
        message: `Row 1: the column ${name} is there twice. Take one of them away.`,
      };
    } else at.set(name, index);
  }
  const missing = requiredColumns.filter((name) => !at.has(name));
  if (missing.length === 0) return { shape, at, header, unused };
  return {
    code: "column_missing",
    rowNumber: 1,
    message: `Row 1: missing ${missing.join(", ")}. Add ${missing.length === 1 ? "this column" : "these columns"}, or rename yours, and bring in the file again.`,
    mapping: { header, suggested: suggestColumns(header.map(plainName)) },
  };
}
