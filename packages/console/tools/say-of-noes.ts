import { parseNoesForm } from "@elm-court/contract";
import { confirmNoes } from "@elm-court/credentials";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import type { Asked } from "../route.ts";

/** Records the word of whoever is signed in on the noes that the school held before, and tells every key (product behaviour 27). */
export async function sayOfNoes({ deps, c, person }: Asked): Promise<Response> {
  const said = parseNoesForm(await readBody(c));
  if (said === undefined) return answerProblem(c, "does_not_fit", ["noes"]);
  await confirmNoes(deps, { ...said, by: person.staff.name });
  return c.body(null, 204);
}
