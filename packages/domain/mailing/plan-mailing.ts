import type { MailingId, MessageId, ParentId } from "../ids.ts";
import type { Parent, Relationship } from "../roster/parent.ts";
import type { Pupil } from "../roster/pupil.ts";
import type { Instant } from "../time/instant.ts";
import { type Audience, isInAudience } from "./audience.ts";
import { decideSending, isUsualAudience } from "./decide-sending.ts";
import type { ReminderRefusal } from "./decide-reminder.ts";
import type { Message, MessageStatus, NotSentReason } from "./message.ts";
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
  | ReminderRefusal
  | "outside_usual_audience"
  | "not_in_this_sending"
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

/** What a sending is planned on. */
export type MailingFacts = {
  readonly pupils: readonly Pupil[];
  readonly parents: readonly Parent[];
  readonly relationships: readonly Relationship[];
  /** The rows that there are: one per parent and address, whichever sending made it. */
  readonly ledger: readonly Message[];
};

/** What is sent, and to whom. */
export type MailingAsked = {
  readonly mailingId: MailingId;
  readonly kind: "explanation" | "reminder";
  readonly audience: Audience;
  /** What a row is known by, and the hash of the one address that it is for. */
  readonly rowOf: (parent: Parent) => {
    readonly id: MessageId;
    readonly sentTo?: string | undefined;
  };
  /** Why this parent gets no reminder now; for an explanation nobody is refused. */
  readonly refuse?: ((parentId: ParentId) => ReminderRefusal | undefined) | undefined;
};

type Tie = { readonly relationship: Relationship; readonly pupil: Pupil };

/** Why a parent with these children on roll is in no sending, or not in this one. */
function outsideOf(audience: Audience, current: readonly Tie[]): MailingOutcome | undefined {
  if (current.length === 0) return "no_pupil_on_roll";
  if (current.some((tie) => isInAudience(audience, tie.relationship, tie.pupil))) return undefined;
  const everybody = { also: audience.also };
  return current.some((tie) => isInAudience(everybody, tie.relationship, tie.pupil))
    ? "not_in_this_sending"
    : "outside_usual_audience";
}

/**
 * Decides for every parent on the roster whether the explanation, or the reminder of it, goes to them now (clause 5.1), and what to write
 * in the ledger, where each parent has one row per address. Pure.
 */
export function planMailing(
  { pupils, parents, relationships, ledger }: MailingFacts,
  { mailingId, kind, audience, rowOf, refuse }: MailingAsked,
  now: Instant,
): readonly ParentPlan[] {
  const onRoll = new Map(
    pupils.filter((one) => one.roll.status === "on_roll").map((one) => [one.id, one]),
  );
  const tiesOf = Map.groupBy(relationships, (one) => one.parentId);
  const orderFor = ordersByPerson(parents, tiesOf);
  const rowsOf = Map.groupBy(ledger, (message) => message.parentId);

  function plan(parent: Parent): ParentPlan {
    const ties: readonly Relationship[] = tiesOf.get(parent.id) ?? [];
    const current = ties.flatMap((relationship): Tie[] => {
      const pupil = onRoll.get(relationship.pupilId);
      return pupil === undefined ? [] : [{ relationship, pupil }];
    });
    const outside = outsideOf(audience, current);
    if (outside !== undefined) return { outcome: outside };
    const refused = refuse?.(parent.id);
    if (refused !== undefined) return { outcome: refused };
    const fresh: Message = {
      ...rowOf(parent),
      mailingId,
      parentId: parent.id,
      kind,
      status: "created",
      chosen: current.some(({ relationship }) => isUsualAudience(relationship)) ? undefined : true,
      createdAt: now,
      changedAt: now,
    };
    const before = rowFor(rowsOf.get(parent.id) ?? [], fresh);
    return planRow(orderFor(parent) ?? decideSending(parent, ties), before, fresh);
  }
  return parents.map(plan);
}
