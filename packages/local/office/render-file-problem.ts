import type { FileProblem } from "@elm-court/worker";
import { renderTable, renderText } from "./render-table.ts";

/** Why a file cannot be used; where only its columns are not known, what they may be. */
export function renderFileProblem({ file, message, mapping }: FileProblem): string {
  const said = renderText(file === undefined ? message : `${file}: ${message}`);
  const rows = (mapping?.suggested ?? []).flatMap((column, at) =>
    column === undefined ? [] : [[mapping?.header[at]?.trim() ?? "", column]],
  );
  if (rows.length === 0) return said;
  const ask = renderText(
    "If that is what they are, add --as-suggested. Columns that are not listed are not read.",
  );
  return [said, `Its columns may be these:\n${renderTable(rows)}`, ask].join("\n\n");
}
