import { isAnswerId, isObjectionId, makeId, type ParentId } from "../../ids.ts";
import type { Answer } from "../../objection/answer.ts";
import { applyEvent } from "../../objection/apply-event.ts";
import type { ContactState } from "../../objection/contact-state.ts";
import { decideAnswer } from "../../objection/decide-answer.ts";
import { coversAllOf, type ObjectedWays } from "../../objection/objected-ways.ts";
import { isSameRespondent, isStanding } from "../../objection/objection.ts";
import type { PupilEvent } from "../../objection/pupil-event.ts";
import type { Instant } from "../../time/instant.ts";

/** A no in a file: the parent, and what it covers. */
export type RowNo = {
  readonly parentId: ParentId;
  readonly parentNumber: number;
  readonly ways: ObjectedWays;
};

/**
 * The events by which noes that the school already holds come in (clause 5.2). Only ever more protection: a no that already
 * stands adds nothing, and nothing in a file ends or narrows one. `rowKey` makes the ids.
 */
export function planNoes(
  before: ContactState,
  noes: readonly RowNo[],
  source: { readonly rowKey: string; readonly at: Instant; readonly recordedBy: string },
): readonly PupilEvent[] {
  let state = before;
  const events: PupilEvent[] = [];
  for (const no of noes) {
    const respondent = { kind: "parent", parentId: no.parentId } as const;
    const covered = state.objections.some(
      (one) =>
        isStanding(one) &&
        isSameRespondent(one.respondent, respondent) &&
        coversAllOf(one.ways, no.ways),
    );
    if (covered) continue;
    const id = `${source.rowKey}_${no.parentNumber}_${state.version}`;
    const answer: Answer = {
      id: makeId(isAnswerId, "ans", id),
      respondent,
      route: "school_records",
      objectsTo: no.ways,
      receivedAt: source.at,
      recordedBy: source.recordedBy,
    };
    const event = decideAnswer(state, answer, makeId(isObjectionId, "obj", id));
    events.push(event);
    state = applyEvent(state, event);
  }
  return events;
}
