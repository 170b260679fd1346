import { type ImportRowsView } from "@elm-court/contract";
import { writeCsv } from "@elm-court/csv";
import { isStaffId } from "@elm-court/domain";
import { nameStaff } from "../../people/name-staff.ts";
import { answerProblem } from "../../http/answer-problem.ts";
import type { Asked } from "../../route.ts";
import { importLine, importView } from "./import-view.ts";
import { readLists } from "./read-lists.ts";
import { withImport } from "./with-import.ts";

const rowsPerPage = 50;

async function namesOf({ deps }: Asked, ids: readonly string[]): Promise<(id: string) => string> {
  const nameOf = await nameStaff(deps.store, ids.filter(isStaffId));
  return (id) => (isStaffId(id) ? nameOf(id).name : id);
}

/** Every import, the latest first. */
export async function listImports(asked: Asked): Promise<Response> {
  const { deps, c } = asked;
  const records = await deps.store.listImports();
  const nameOf = await namesOf(
    asked,
    records.map(({ createdBy }) => createdBy),
  );
  return c.json({ imports: records.map((record) => importLine(record, nameOf)) });
}

/** One import: how far it is, its numbers, and the lists behind them by name. */
export const showImport = withImport(async (asked) => {
  const { c, record, imports } = asked;
  const nameOf = await namesOf(asked, [record.createdBy]);
  const { lists } =
    record.summary === undefined ? { lists: [] } : await readLists(imports.bucket, record.id);
  return c.json(importView(record, nameOf, lists));
});

/** One page of one of its lists. */
export const showRows = withImport(async ({ c, record, imports }) => {
  const place = Number(c.req.param("place"));
  const from = Number(c.req.query("from") ?? "0");
  const { lists } = await readLists(imports.bucket, record.id);
  const list = lists[place];
  if (list === undefined || !Number.isInteger(from) || from < 0)
    return answerProblem(c, "not_found");
  const view: ImportRowsView = {
    rows: list.rows.slice(from, from + rowsPerPage),
    more: list.rows.length > from + rowsPerPage,
  };
  return c.json(view);
});

/** The rows that somebody must put right, as a file that no spreadsheet runs (promise P12). */
export const downloadProblems = withImport(async ({ c, record, imports }) => {
  const { problems } = await readLists(imports.bucket, record.id);
  const header = ["File", "Row", "Column", "Value", "What to do"];
  return c.body(writeCsv([header, ...problems]), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="rows-to-put-right.csv"',
  });
});
