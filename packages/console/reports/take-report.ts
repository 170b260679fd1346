import { parseReportForm } from "@elm-court/contract";
import { isReportId, makeId, wordsToSay } from "@elm-court/domain";
import { withOfficePupil } from "../families/with-office-pupil.ts";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import { readOnceId } from "../http/read-once-id.ts";

/**
 * "A parent reports a contact", taken down by the office: it goes to the safeguarding lead, and cannot be read back from here (product
 * behaviour 28). Answers what to say to the parent, which rests on their own no alone. A repeat is the same report.
 */
export const takeReport = withOfficePupil(async ({ deps, c, person }, { id }) => {
  const { store, settings, now } = deps;
  const form = parseReportForm(await readBody(c));
  const onceId = readOnceId(c, person.staff.id);
  if (form === undefined || onceId === undefined) return answerProblem(c, "does_not_fit");
  const seen = form.seen.toWellFormed().trim();
  if (seen === "") return answerProblem(c, "does_not_fit", ["seen_missing"]);
  const family = await store.loadFamily(form.parentId);
  if (!family?.children.some(({ pupil }) => pupil.id === id))
    return answerProblem(c, "does_not_fit", ["not_their_parent"]);
  const at = now();
  await store.addReport({
    ...form,
    seen,
    id: makeId(isReportId, "rpt", onceId.slice(0, 32)),
    pupilIds: [id],
    sentAt: at,
  });
  const [state] = await store.loadStates([id]);
  return c.json({ words: wordsToSay(state, form.parentId, settings, at) });
});
