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
import { addressHashOf, type Roster } from "@elm-court/store";
import { messageIdOf } from "../messages/message-id.ts";
import { ordersByPerson } from "./orders-by-person.ts";

/**
 * Where a parent on the roster ends up when a mailing is started: one of these, once. `waiting`: a message for them has not gone out
 * yet, and is enqueued again. `unclear`: nobody knows whether it went, so it is not sent again.
 */
export type MailingOutcome =
  | "to_send"
  | NotSentReason
  | "already_sent"
  | "waiting"
  | "unclear"
  | "outside_usual_audience"
  | "no_pupil_on_roll";

/** `from: "nothing"`: there is no row yet. */
export type MailingWrite = { readonly message: Message; readonly from: MessageStatus | "nothing" };
export type ParentPlan = {
  readonly outcome: MailingOutcome;
  readonly write?: MailingWrite | undefined;
};

/** What a row that may not be sent any more, or not again, says of its parent; `undefined`: it certainly never left. */
function outcomeOf({ status }: Message): MailingOutcome | undefined {
  switch (status) {
    case "sending":
      return "unclear";
    case "sent":
    case "delivered":
      return "already_sent";
    case "bounced":
      return "email_bounced";
    case "created":
    case "failed":
    case "not_sent":
      return undefined;
  }
}

/** The row about this address. A row without one, if it may have left, is about whatever address the parent had: it counts for any. */
function rowFor(rows: readonly Message[], fresh: Message): Message | undefined {
  return (
    rows.find(({ id }) => id === fresh.id) ??
    rows.find(
      (row) => row.sentTo === undefined && row.status !== "not_sent" && row.status !== "failed",
    )
  );
}

function planRow(
  decision: "send" | NotSentReason,
  before: Message | undefined,
  fresh: Message,
): ParentPlan {
  const notSentReason = decision === "send" ? undefined : decision;
  const status = decision === "send" ? "created" : "not_sent";
  const outcome = decision === "send" ? "to_send" : decision;
  if (before === undefined)
    return { outcome, write: { message: { ...fresh, status, notSentReason }, from: "nothing" } };
  const settled = outcomeOf(before);
  if (settled !== undefined) return { outcome: settled };
  if (before.status === "created" && decision === "send") return { outcome: "waiting" };
  if (before.status === status && before.notSentReason === notSentReason) return { outcome };
  const message = { ...before, status, notSentReason, changedAt: fresh.changedAt } as const;
  return { outcome, write: { message, from: before.status } };
}

/**
 * Decides for every parent on the roster whether the explanation goes to them now (clause 5.1), and what to write in the
 * mailing's ledger, where each parent has one row per address. Pure.
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
  const rowsOf = Map.groupBy(ledger, (message) => message.parentId);

  function plan(parent: Parent): ParentPlan {
    const ties: readonly Relationship[] = tiesOf.get(parent.id) ?? [];
    const current = ties.filter((one) => onRoll.has(one.pupilId));
    if (current.length === 0) return { outcome: "no_pupil_on_roll" };
    if (!current.some(isUsualAudience)) return { outcome: "outside_usual_audience" };
    const sentTo = parent.email === undefined ? undefined : addressHashOf(parent.email);
    const fresh: Message = {
      id: messageIdOf(mailingId, parent.id, ...(sentTo === undefined ? [] : [sentTo])),
      mailingId,
      parentId: parent.id,
      kind: "explanation",
      status: "created",
      sentTo,
      createdAt: now,
      changedAt: now,
    };
    const before = rowFor(rowsOf.get(parent.id) ?? [], fresh);
    return planRow(orderFor(parent) ?? decideSending(parent, ties), before, fresh);
  }
  return parents.map(plan);
}
