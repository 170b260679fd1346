import { parseMarkForm } from "@elm-court/contract";
import { saveChange } from "../exempting/save-change.ts";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import { readOnceId } from "../http/read-once-id.ts";
import { withPupil } from "./with-pupil.ts";

/** Says whether a former pupil is a vulnerable adult (clause 8.3), or takes back what was said. */
export const markPupil = withPupil(async ({ deps, c, person }, { id: pupilId }) => {
  const wish = parseMarkForm(await readBody(c));
  const by = person.staff.id;
  const onceId = readOnceId(c, by);
  if (wish === undefined || onceId === undefined) return answerProblem(c, "does_not_fit");
  const saved = await saveChange(deps.store, {
    pupilId,
    by,
    did: "marked",
    at: deps.now(),
    onceId,
    decide: (facts) => ({ ...facts, vulnerableMark: wish.mark }),
  });
  return saved === "saved" ? c.body(null, 204) : answerProblem(c, "changed_meanwhile");
});
