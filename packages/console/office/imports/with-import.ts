import { type ImportRecord, isImportId } from "@elm-court/domain";
import { answerProblem } from "../../http/answer-problem.ts";
import type { Asked } from "../../route.ts";
import type { ConsoleImports } from "./import-deps.ts";

type WithImport = (
  asked: Asked & { readonly record: ImportRecord; readonly imports: ConsoleImports },
) => Promise<Response>;

/** Loads the import that the path names. 404 where there is none; 503 where this console has no place for files. */
export function withImport(handle: WithImport): (asked: Asked) => Promise<Response> {
  return async (asked) => {
    const { deps, c } = asked;
    const id = c.req.param("importId");
    if (deps.imports === undefined || !isImportId(id)) return answerProblem(c, "not_found");
    const record = await deps.store.findImport(id);
    if (record === undefined) return answerProblem(c, "not_found");
    return handle({ ...asked, record, imports: deps.imports });
  };
}
