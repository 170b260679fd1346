import { parseExemptionForm, parseUrgentForm } from "@elm-court/contract";
import {
  decideExemption,
  type ExemptionDecided,
  type ExemptionGiven,
  decideUrgent,
  isExemptionId,
  makeId,
  mayActAsSenior,
  type PupilId,
  type StaffId,
} from "@elm-court/domain";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import { readOnceId } from "../http/read-once-id.ts";
import type { Asked } from "../route.ts";
import { addExemption, saveChange } from "./save-change.ts";

type Named = { readonly pupilId: PupilId; readonly staffIds: readonly StaffId[] };
type Form<Wish> = {
  readonly parse: (body: unknown) => Wish | undefined;
  readonly decide: (wish: Wish, given: ExemptionGiven) => ExemptionDecided;
  /** Who is named beside the staff themselves. */
  readonly alsoNamed: (wish: Wish) => readonly StaffId[];
};

/**
 * Gives an exemption: parse, load the pupil and the staff it names, may they, decide, save, answer. A repeat of the same form
 * (`Idempotency-Key`) gives the same one, and none besides.
 */
async function give<Wish extends Named>(asked: Asked, form: Form<Wish>): Promise<Response> {
  const { deps, c, person } = asked;
  const { store } = deps;
  const wish = form.parse(await readBody(c));
  const onceId = readOnceId(c, person.staff.id);
  if (wish === undefined || onceId === undefined) return answerProblem(c, "does_not_fit");

  const [[pupil], staff, earlier] = await Promise.all([
    store.loadPupils([wish.pupilId]),
    store.loadStaff([...wish.staffIds, ...form.alsoNamed(wish)]),
    store.findOnce(onceId),
  ]);
  const may = mayActAsSenior(person, wish.pupilId);
  if (may === "own_child") return answerProblem(c, "own_child");
  if (may === "not_a_senior_role") return answerProblem(c, "not_for_your_role");
  if (pupil === undefined) return answerProblem(c, "not_found");
  if (earlier?.exemptionId !== undefined) return c.json({ exemptionId: earlier.exemptionId }, 201);

  const now = deps.now();
  const decided = form.decide(wish, {
    id: makeId(isExemptionId, "exm", deps.randomId()),
    authorId: person.staff.id,
    now,
    activeStaff: new Set(
      staff.filter((one) => one.active && one.kind === "staff").map(({ id }) => id),
    ),
    settings: deps.settings,
  });
  if ("problems" in decided) return answerProblem(c, "does_not_fit", decided.problems);
  const { record } = decided;
  const saved = await saveChange(store, {
    pupilId: wish.pupilId,
    by: person.staff.id,
    did: "exempted",
    at: now,
    onceId,
    record,
    decide: addExemption(record, now),
  });
  if (saved === "changed_meanwhile") return answerProblem(c, "changed_meanwhile");
  if (saved !== "saved") return answerProblem(c, "does_not_fit", [saved.problem]);
  const kept = await store.findOnce(onceId);
  return c.json({ exemptionId: kept?.exemptionId ?? record.id, endsAt: record.endsAt }, 201);
}

/** Urgent: contact first, record after. */
export function giveUrgent(asked: Asked): Promise<Response> {
  return give(asked, { parse: parseUrgentForm, decide: decideUrgent, alsoNamed: () => [] });
}

/** An exemption that is planned, with its words and its reviewer. */
export function giveExemption(asked: Asked): Promise<Response> {
  return give(asked, {
    parse: parseExemptionForm,
    decide: decideExemption,
    alsoNamed: ({ reviewerId }) => [reviewerId],
  });
}
