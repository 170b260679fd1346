import {
  accountOfTold,
  type Audience,
  decideReminder,
  type Instant,
  type Message,
  type Parent,
  type ParentId,
  type ParentPlan,
  planMailing,
  type Pupil,
  type Relationship,
  type ReminderRefusal,
} from "@elm-court/domain";
import type { AnswerStore } from "../answers/answer-store.ts";
import { loadAllStates } from "../answers/load-all-states.ts";
import type { Roster, RosterStore } from "../roster/roster-store.ts";
import { ledgers, rowIn } from "./ledgers.ts";
import type { MailingStore } from "./mailing-store.ts";

/** What a sending is planned from. Nothing of `safeguarding`. */
export type PlanStore = Pick<AnswerStore, "loadStates"> &
  Pick<MailingStore, "listMessages"> &
  Pick<RosterStore, "listRoster">;

/** What is to go out, to whom, and whether a person asked for it or it was due by itself. */
export type SendingAsked = {
  readonly kind: "explanation" | "reminder";
  readonly audience: Audience;
  readonly askedBy: "person" | "schedule";
};

export type PlannedParent = {
  readonly parent: Parent;
  readonly children: readonly { readonly pupil: Pupil; readonly relationship: Relationship }[];
  readonly plan: ParentPlan;
};

/** The newest row of each parent that says most of how the explanation reached them. */
function latestOf(rows: readonly Message[]): ReadonlyMap<ParentId, Message> {
  const latest = new Map<ParentId, Message>();
  for (const row of rows) {
    const before = latest.get(row.parentId);
    if (before === undefined || before.changedAt <= row.changedAt) latest.set(row.parentId, row);
  }
  return latest;
}

async function refusalsOfReminder(
  store: PlanStore,
  roster: Roster,
  askedBy: SendingAsked["askedBy"],
  now: Instant,
): Promise<(parentId: ParentId) => ReminderRefusal | undefined> {
  const here = roster.pupils.filter(({ roll }) => roll.status === "on_roll");
  const [states, explanations, reminders] = await Promise.all([
    loadAllStates(
      store,
      here.map(({ id }) => id),
    ),
    store.listMessages(ledgers.explanation),
    store.listMessages(ledgers.reminder),
  ]);
  const told = accountOfTold({ ...roster, states, messages: explanations }, now);
  const standings = new Map(told.parents.map((one) => [one.parent.id, one.standing]));
  const [explanationOf, reminderOf] = [latestOf(explanations), latestOf(reminders)];
  return (parentId) => {
    const facts = {
      standing: standings.get(parentId) ?? "not_sent",
      explanation: explanationOf.get(parentId),
      reminder: reminderOf.get(parentId),
    } as const;
    const decision = decideReminder(facts, askedBy, now);
    return decision === "remind" ? undefined : decision;
  };
}

/** Where every parent on the roster would end up if this were sent now; nothing is written. From an index: behind by moments. */
export async function planSending(
  store: PlanStore,
  { kind, audience, askedBy }: SendingAsked,
  now: Instant,
): Promise<readonly PlannedParent[]> {
  const mailingId = ledgers[kind];
  const [roster, ledger] = await Promise.all([store.listRoster(), store.listMessages(mailingId)]);
  const refuse =
    kind === "reminder" ? await refusalsOfReminder(store, roster, askedBy, now) : undefined;
  const plans = planMailing(
    { ...roster, ledger },
    { mailingId, kind, audience, rowOf: rowIn(mailingId), refuse },
    now,
  );
  const pupils = new Map(roster.pupils.map((one) => [one.id, one]));
  const tiesOf = Map.groupBy(roster.relationships, (one) => one.parentId);
  return roster.parents.flatMap((parent, place) => {
    const plan = plans[place];
    const children = (tiesOf.get(parent.id) ?? []).flatMap((relationship) => {
      const pupil = pupils.get(relationship.pupilId);
      return pupil?.roll.status === "on_roll" ? [{ pupil, relationship }] : [];
    });
    return plan === undefined ? [] : [{ parent, children, plan }];
  });
}
