import type { CsvTable } from "@elm-court/csv";

/**
 * A list with columns of ours after its own. Columns that it came with under these names are dropped: what an earlier run said is no longer
 * true. `cellsOf` gives ours for the row at that place; a row without any is left out.
 */
export function replaceColumns(
  { header, rows }: CsvTable,
  ours: readonly string[],
  cellsOf: (place: number) => readonly string[] | undefined,
): readonly (readonly string[])[] {
  const kept = header.flatMap((cell, place) =>
    ours.includes(cell.trim().toLowerCase()) ? [] : [place],
  );
  const keep = (row: readonly string[]): string[] => kept.map((place) => row[place] ?? "");
  return [
    [...keep(header), ...ours],
    ...rows.flatMap((row, place) => {
      const cells = cellsOf(place);
      return cells === undefined ? [] : [[...keep(row), ...cells]];
    }),
  ];
}
