import { joinWays } from "../objection/objected-ways.ts";
import { isSameRespondent, type Objection } from "../objection/objection.ts";
import type { PupilEvent } from "../objection/pupil-event.ts";

type Matched = Extract<PupilEvent, { type: "answer_matched" }>;

/** The parent's own no and the one that is theirs too, as one: it covers what either covers. */
function joined(own: Objection, other: Objection): Objection {
  const saidOn = own.saidOn > other.saidOn ? own.saidOn : other.saidOn;
  return { ...own, ways: joinWays(own.ways, other.ways), saidOn };
}

/** The objections once somebody has said whose one of them is. Nothing is covered less than before. */
export function applyMatch(objections: readonly Objection[], { objectionId, is }: Matched) {
  const found = objections.find(({ id }) => id === objectionId);
  if (found === undefined) return objections;
  const settled: Objection = { ...found, status: "active", reviewDueOn: undefined };
  if (is.kind === "carer") return objections.map((one) => (one === found ? settled : one));
  const own = objections.find((one) => isSameRespondent(one.respondent, is));
  if (own === undefined)
    return objections.map((one) => (one === found ? { ...settled, respondent: is } : one));
  return objections
    .filter((one) => one !== found)
    .map((one) => (one === own ? joined(own, found) : one));
}
