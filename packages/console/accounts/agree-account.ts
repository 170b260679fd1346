import { parseAgreementForm } from "@elm-court/contract";
import { decideAgreement, isAccountId } from "@elm-court/domain";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import type { Asked } from "../route.ts";

/** Agrees an account, or takes that back. The next check reads it. A repeat changes nothing. */
export async function agreeAccount({ deps, c, person }: Asked): Promise<Response> {
  const id = c.req.param("accountId");
  const wish = parseAgreementForm(await readBody(c));
  if (wish === undefined) return answerProblem(c, "does_not_fit");
  const before = isAccountId(id) ? await deps.store.findAccount(id) : undefined;
  if (before === undefined) return answerProblem(c, "not_found");
  const { settings } = deps;
  const decided = decideAgreement(before, wish.agree, { by: person, now: deps.now(), settings });
  if ("refused" in decided) {
    if (decided.refused === "nothing_to_change") return c.body(null, 204);
    return answerProblem(c, "does_not_fit", [decided.refused]);
  }
  const { account, agreement } = decided;
  const saved = await deps.store.recordAgreement(before, account, agreement);
  return saved ? c.body(null, 204) : answerProblem(c, "changed_meanwhile");
}
