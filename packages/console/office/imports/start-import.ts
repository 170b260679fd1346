import { fileKey } from "@elm-court/bucket";
import { type ImportUploadView, parseImportStartForm } from "@elm-court/contract";
import { isImportId, makeId } from "@elm-court/domain";
import { answerProblem } from "../../http/answer-problem.ts";
import { readBody } from "../../http/read-body.ts";
import type { Asked } from "../../route.ts";

/** Begins an import: says where the browser may send each file. Nothing is read before somebody says that they are there. */
export async function startImport({ deps, c, person }: Asked): Promise<Response> {
  const wish = parseImportStartForm(await readBody(c));
  if (wish === undefined || deps.imports === undefined) return answerProblem(c, "does_not_fit");
  const id = makeId(isImportId, "imp", deps.randomId());
  const { bucket } = deps.imports;
  const saved = await deps.store.saveImport({
    id,
    version: 0,
    status: "waiting",
    files: wish.files,
    createdAt: deps.now(),
    createdBy: person.staff.id,
    choice: { isWholeSchool: wish.isWholeSchool, leavers: false },
  });
  if (saved === undefined) return answerProblem(c, "changed_meanwhile");
  const uploadUrls = await Promise.all(
    wish.files.map((_, place) => bucket.uploadUrl(fileKey(id, place))),
  );
  const view: ImportUploadView = { id, uploadUrls };
  return c.json(view, 201);
}
