import { evaluationView, parseEvaluationBody } from "@elm-court/contract";
import {
  decideContact,
  isDecisionId,
  makeId,
  mayAskAbout,
  policy,
  urgentHelpText,
} from "@elm-court/domain";
import type { Context } from "hono";
import { opensKey } from "../credentials/api-key-text.ts";
import { readBearer } from "../credentials/read-bearer.ts";
import type { AccessDeps } from "../deps.ts";
import { answerProblem } from "../http/answer-problem.ts";
import { readJson } from "../http/read-json.ts";
import { contactRequestOf } from "./contact-request-of.ts";

const credentialDetail =
  "Send the header “Authorization: Bearer esk_live_…” with a key from the school office.";

/**
 * `POST /access/v1/evaluation` (OpenID AuthZEN Authorization API 1.0): may this member of staff contact this pupil, in this
 * way, now, for this reason? One read, no write; what cannot be known is denied.
 */
export async function evaluate(c: Context, deps: AccessDeps): Promise<Response> {
  const bearer = readBearer(c.req.header("authorization"));
  if (typeof bearer === "string") return answerProblem(c, deps, bearer, credentialDetail);
  const read = await readJson(c);
  if ("problem" in read)
    return answerProblem(
      c,
      deps,
      read.problem,
      "Send one JSON object with Content-Type: application/json.",
    );
  const body = parseEvaluationBody(read.json);
  if (!("subject" in body))
    return answerProblem(c, deps, "malformed_body", "Mend the fields named in “errors”.", body);

  const request = contactRequestOf(body);
  const { key, ...facts } = await deps.store.loadCheck({
    keyId: bearer.keyId,
    staffId: request.staffId,
    accountId: request.accountId,
    pupilId: request.pupilId,
  });
  if (!opensKey(key, bearer.secret))
    return answerProblem(c, deps, "credential_invalid", credentialDetail);
  if (!key.scopes.includes("check"))
    return answerProblem(
      c,
      deps,
      "scope_missing",
      "This key has not the scope “check”. Ask the school office.",
    );
  if (!mayAskAbout(key.scopes, body.at))
    return answerProblem(
      c,
      deps,
      "scope_missing",
      "A question about another time needs the scope “plan”. Leave out context.at, or ask the school office.",
    );

  const checkedAt = deps.now();
  const known = facts.staff?.kind === body.subject.type ? facts.staff : undefined;
  const decision = decideContact(
    { ...facts, staff: known, settings: deps.settings, schoolReady: key.schoolReady },
    request,
    body.at ?? checkedAt,
  );
  deps.log({
    route: c.req.routePath,
    status: 200,
    requestId: c.res.headers.get("x-request-id") ?? "",
    outcome: decision.outcome,
    code: decision.code,
  });
  return c.json(
    evaluationView(decision, {
      decisionId: makeId(isDecisionId, "dec", deps.randomId()),
      policyVersion: policy.version,
      checkedAt,
      hypothetical: body.at !== undefined,
      urgentHelp: urgentHelpText(deps.settings),
    }),
  );
}
