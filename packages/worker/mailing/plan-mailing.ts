import {
  decideSending,
  type Instant,
  isUsualAudience,
  type MailingId,
  type Message,
  type MessageStatus,
  type NotSentReason,
  type Parent,
  type Relationship,
} from "@elm-court/domain";
import type { Roster } from "@elm-court/store";
import { messageIdOf } from "../messages/message-id.ts";
import { ordersByPerson } from "./orders-by-person.ts";

/** Where a parent on the roster ends up when a mailing is started: one of these, once. */
export type MailingOutcome =
  "to_send" | NotSentReason | "already_sent" | "outside_usual_audience" | "no_pupil_on_roll";

/** `from: "nothing"`: there is no row yet. */
export type MailingWrite = { readonly message: Message; readonly from: MessageStatus | "nothing" };
export type ParentPlan = {
  readonly outcome: MailingOutcome;
  readonly write?: MailingWrite | undefined;
};

/** Only a message that certainly never left may be sent after all. */
function mayTryAgain(message: Message): boolean {
  return message.status === "not_sent" || message.status === "failed";
}

function writeFor(
  decision: "send" | NotSentReason,
  before: Message | undefined,
  fresh: Message,
): MailingWrite | undefined {
  const notSentReason = decision === "send" ? undefined : decision;
  const status = decision === "send" ? "created" : "not_sent";
  if (before === undefined)
    return { message: { ...fresh, status, notSentReason }, from: "nothing" };
  if (before.status === status && before.notSentReason === notSentReason) return undefined;
  const { changedAt } = fresh;
  return { message: { ...before, status, notSentReason, changedAt }, from: before.status };
}

/**
 * Decides for every parent on the roster whether the explanation goes to them now (clause 5.1), and what to write in the
 * mailing's ledger, where each parent has one row. Pure.
 */
export function planMailing(
  mailingId: MailingId,
  { pupils, parents, relationships }: Roster,
  ledger: readonly Message[],
  now: Instant,
): readonly ParentPlan[] {
  const onRoll = new Set(pupils.filter((one) => one.roll.status === "on_roll").map(({ id }) => id));
  const tiesOf = Map.groupBy(relationships, (one) => one.parentId);
  const orderFor = ordersByPerson(parents, tiesOf);
  const rowOf = new Map(ledger.map((message) => [message.parentId, message]));

  function plan(parent: Parent): ParentPlan {
    const ties: readonly Relationship[] = tiesOf.get(parent.id) ?? [];
    const current = ties.filter((one) => onRoll.has(one.pupilId));
    if (current.length === 0) return { outcome: "no_pupil_on_roll" };
    if (!current.some(isUsualAudience)) return { outcome: "outside_usual_audience" };
    const before = rowOf.get(parent.id);
    if (before !== undefined && !mayTryAgain(before)) return { outcome: "already_sent" };
    const decision = orderFor(parent) ?? decideSending(parent, ties);
    const fresh: Message = {
      id: messageIdOf(mailingId, parent.id),
      mailingId,
      parentId: parent.id,
      kind: "explanation",
      status: "created",
      createdAt: now,
      changedAt: now,
    };
    return {
      outcome: decision === "send" ? "to_send" : decision,
      write: writeFor(decision, before, fresh),
    };
  }
  return parents.map(plan);
}
