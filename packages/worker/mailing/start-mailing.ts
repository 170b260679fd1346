import {
  type Audience,
  countOutcomes,
  explanation,
  type Mailing,
  type MailingCounts,
  type MailingOutcome,
  type MailingWrite,
  type ParentPlan,
} from "@elm-court/domain";
import { ledgers, type MailingStore, planSending, type PlanStore } from "@elm-court/store";
import type { WorkerDeps } from "../messages/worker-deps.ts";
import { resumeMailing } from "./resume-mailing.ts";

/** What starting a sending needs. */
export type StartMailingDeps = Pick<WorkerDeps, "queue" | "now"> & {
  readonly store: PlanStore & MailingStore;
};

/** Who starts it, and what goes to whom: the explanation to the usual audience, unless said. */
export type StartAsked = {
  readonly createdBy: string;
  readonly kind?: "explanation" | "reminder" | undefined;
  readonly audience?: Audience | undefined;
  readonly askedBy?: "person" | "schedule" | undefined;
};

const rowsAtOnce = 20;

async function openLedger(
  { store, now }: StartMailingDeps,
  { createdBy, kind = "explanation" }: StartAsked,
): Promise<Mailing> {
  const id = ledgers[kind];
  const before = (await store.listMailings()).find((one) => one.id === id);
  if (before !== undefined) return before;
  const mailing: Mailing = {
    id,
    explanationVersion: explanation.version,
    createdAt: now(),
    createdBy,
  };
  await store.addMailing(mailing);
  return mailing;
}

/** False when somebody else wrote the row first. */
async function writeRow(store: MailingStore, { message, from }: MailingWrite): Promise<boolean> {
  if (from === "nothing") return (await store.addMessage(message)) === "added";
  return store.moveMessage(message, from);
}

async function carryOut(store: MailingStore, plan: ParentPlan): Promise<MailingOutcome> {
  if (plan.write === undefined || (await writeRow(store, plan.write))) return plan.outcome;
  return plan.outcome === "to_send" ? "waiting" : plan.outcome;
}

/**
 * Sends the explanation, or the reminder of it, to every parent in the audience who has not had it (clause 5.1): a row for each, sent or
 * not and why, and only then the queue. Running it again, or twice at once, sends nothing twice; it sends to parents who
 * are new or can be reached now, and mends a run that stopped half way.
 */
export async function startMailing(
  deps: StartMailingDeps,
  asked: StartAsked,
): Promise<{ readonly mailing: Mailing; readonly counts: MailingCounts }> {
  const { store, now } = deps;
  const { kind = "explanation", audience = {}, askedBy = "person" } = asked;
  const mailing = await openLedger(deps, asked);
  const planned = await planSending(store, { kind, audience, askedBy }, now());
  const outcomes: MailingOutcome[] = [];
  for (let start = 0; start < planned.length; start += rowsAtOnce) {
    const some = planned.slice(start, start + rowsAtOnce);
    outcomes.push(...(await Promise.all(some.map(({ plan }) => carryOut(store, plan)))));
  }
  await resumeMailing(deps, mailing.id);
  return { mailing, counts: countOutcomes(outcomes) };
}
