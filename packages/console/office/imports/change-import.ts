import { parseImportReadForm, parseImportSaveForm } from "@elm-court/contract";
import { beginReading, beginSaving, beginUndoing, type ImportRecord } from "@elm-court/domain";
import { answerProblem } from "../../http/answer-problem.ts";
import { readBody } from "../../http/read-body.ts";
import type { Asked } from "../../route.ts";
import type { ConsoleImports } from "./import-deps.ts";
import { withImport } from "./with-import.ts";

async function keep(
  { deps, c }: Asked,
  { enqueue }: ConsoleImports,
  record: ImportRecord,
): Promise<Response> {
  const saved = await deps.store.saveImport(record);
  if (saved === undefined) return answerProblem(c, "changed_meanwhile");
  await enqueue([{ importId: saved.id }]);
  return c.body(null, 204);
}

/** Says that the files are there, and what their columns are: somebody reads them now. */
export const readImport = withImport(async (asked) => {
  const { c, record, imports } = asked;
  const wish = parseImportReadForm(await readBody(c));
  if (wish === undefined) return answerProblem(c, "does_not_fit");
  const reading = beginReading(record, wish);
  return reading === undefined ? answerProblem(c, "already_done") : keep(asked, imports, reading);
});

/** Says to save what was looked at. A save that was cut off is gone on with by asking again. */
export const saveImport = withImport(async (asked) => {
  const { c, record, imports } = asked;
  const wish = parseImportSaveForm(await readBody(c));
  if (wish === undefined) return answerProblem(c, "does_not_fit");
  if (record.status === "saving") return keep(asked, imports, record);
  const saving = beginSaving(record, wish);
  if (saving === "not_ready") return answerProblem(c, "already_done");
  if (saving === "look_first") return answerProblem(c, "does_not_fit", [saving]);
  return keep(asked, imports, saving);
});

/** Says to take back what an import saved. Answers are never taken back, nor whoever gave one. */
export const undoImport = withImport((asked) => {
  const { c, record, imports } = asked;
  if (record.status === "undoing") return keep(asked, imports, record);
  const undoing = beginUndoing(record);
  return undoing === undefined
    ? Promise.resolve(answerProblem(c, "already_done"))
    : keep(asked, imports, undoing);
});
