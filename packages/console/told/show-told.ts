import { parseToldForm } from "@elm-court/contract";
import { answerProblem } from "../http/answer-problem.ts";
import type { Asked } from "../route.ts";
import { countTold } from "./count-told.ts";
import { listTold } from "./list-told.ts";
import { loadTold } from "./load-told.ts";

/** Who has been told, in numbers. */
export async function showTold({ deps, c }: Asked): Promise<Response> {
  return c.json(countTold(await loadTold(deps.store, deps.now())));
}

/** The pupils or parents behind one of the numbers, a part at a time. */
export async function showToldList({ deps, c }: Asked): Promise<Response> {
  const query = parseToldForm(c.req.query());
  if (query === undefined) return answerProblem(c, "does_not_fit");
  return c.json(listTold(await loadTold(deps.store, deps.now()), query));
}
