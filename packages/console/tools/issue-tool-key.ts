import { type KeyMadeView, parseKeyForm } from "@elm-court/contract";
import { issueKey } from "@elm-court/credentials";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import type { Asked } from "../route.ts";

/** Makes a key. Its text is in this answer and nowhere else: only a hash of its secret is kept. */
export async function issueToolKey({ deps, c }: Asked): Promise<Response> {
  const wanted = parseKeyForm(await readBody(c));
  if (wanted === undefined) return answerProblem(c, "does_not_fit", ["key"]);
  const issued = await issueKey(deps, wanted);
  if (issued === "too_many") return answerProblem(c, "does_not_fit", ["too_many"]);
  if ("unknown" in issued) return answerProblem(c, "does_not_fit", ["ways"]);
  const view: KeyMadeView = { id: issued.key.id, text: issued.text };
  return c.json(view, 201);
}
