import { parseReviewForm } from "@elm-court/contract";
import { decideReview, exemptionOf, isExemptionId, withExemption } from "@elm-court/domain";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import { readOnceId } from "../http/read-once-id.ts";
import { withPupil } from "../pupils/with-pupil.ts";
import { saveChange } from "./save-change.ts";

/** Reviews an exemption that somebody else gave: it was right, or it ends now. */
export const reviewExemption = withPupil(async ({ deps, c, person }, { id: pupilId }) => {
  const exemptionId = c.req.param("exemptionId");
  const wish = parseReviewForm(await readBody(c));
  const by = person.staff.id;
  const onceId = readOnceId(c, by);
  if (!isExemptionId(exemptionId)) return answerProblem(c, "not_found");
  if (wish === undefined || onceId === undefined) return answerProblem(c, "does_not_fit");
  if ((await deps.store.findOnce(onceId)) !== undefined) return c.body(null, 204);
  const before = await deps.store.findExemption(pupilId, exemptionId);
  if (before === undefined) return answerProblem(c, "not_found");

  const now = deps.now();
  const decided = decideReview(before, { by, outcome: wish.outcome, now });
  if ("refused" in decided)
    return decided.refused === "already_reviewed"
      ? answerProblem(c, "already_done", [decided.refused])
      : answerProblem(c, "does_not_fit", [decided.refused]);
  const { record } = decided;
  const saved = await saveChange(deps.store, {
    pupilId,
    by,
    did: "reviewed",
    at: now,
    onceId,
    record,
    decide: (facts) => withExemption(facts, exemptionOf(record), now),
  });
  return saved === "saved" ? c.body(null, 204) : answerProblem(c, "changed_meanwhile");
});
