import { parseCodeForm, type SlipView } from "@elm-court/contract";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import { pupilView } from "../pupils/pupil-view.ts";
import type { Asked } from "../route.ts";
import { loadSlip } from "./load-slip.ts";

/** Whose slip it is. The code comes in the body, so that it is in no address and no log. */
export async function findSlip(asked: Asked): Promise<Response> {
  const form = parseCodeForm(await readBody(asked.c));
  if (form === undefined) return answerProblem(asked.c, "does_not_fit");
  const slip = await loadSlip(asked, form.code);
  if ("answer" in slip) return slip.answer;
  const { parent, children } = slip.family;
  const view: SlipView = {
    parent: { id: parent.id, name: parent.name },
    children: children.map(({ pupil }) => pupilView(pupil)),
    works: slip.link.works,
  };
  return asked.c.json(view);
}
