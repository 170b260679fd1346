import { parseSlipForm, type SlipForm } from "@elm-court/contract";
import { checkTaken, cleanName, type Respondent, type TakenProblem } from "@elm-court/domain";
import type { Family } from "@elm-court/store";
import { recordTaken } from "../answers/record-taken.ts";
import { viewTaken } from "../answers/view-taken.ts";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import { readOnceId } from "../http/read-once-id.ts";
import type { Asked } from "../route.ts";
import { loadSlip } from "./load-slip.ts";

function respondentOf({ signer }: SlipForm, { parent }: Family): Respondent {
  return signer === undefined
    ? { kind: "parent", parentId: parent.id }
    : {
        kind: "someone_else",
        name: cleanName(signer.name),
        relationship: cleanName(signer.relationship),
        viaParentId: parent.id,
      };
}

/** Saves a slip: what it says of each child, all or none, in the name of whoever signed it. */
export async function enterSlip(asked: Asked): Promise<Response> {
  const { deps, c, person } = asked;
  const form = parseSlipForm(await readBody(c));
  const by = person.staff.id;
  const onceId = readOnceId(c, by);
  if (form === undefined || onceId === undefined) return answerProblem(c, "does_not_fit");
  const slip = await loadSlip(asked, form.code);
  if ("answer" in slip) return slip.answer;
  const { family } = slip;
  const about = form.answers.flatMap(({ pupilId }) =>
    family.children.filter(({ pupil }) => pupil.id === pupilId).map(({ pupil }) => pupil),
  );
  const distinct = new Set(about.map(({ id }) => id));
  if (distinct.size !== form.answers.length) return answerProblem(c, "not_found");
  const { signedOn, receivedAt = deps.now() } = form;
  const taken = {
    respondent: respondentOf(form, family),
    route: "paper",
    signedOn,
    receivedAt,
  } as const;
  const given = { parents: [family.parent.id], now: deps.now(), settings: deps.settings };
  const problems = new Set<TakenProblem>(
    form.answers.flatMap(({ objectsTo }) => checkTaken({ ...taken, objectsTo }, given)),
  );
  if (problems.size > 0) return answerProblem(c, "does_not_fit", [...problems]);
  const saved = await recordTaken(deps, taken, form.answers, { by, onceId });
  if (saved === "conflict") return answerProblem(c, "changed_meanwhile");
  return c.json(await viewTaken(deps, onceId, about));
}
