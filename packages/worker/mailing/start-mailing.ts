import { explanation, isMailingId, type Mailing, makeId } from "@elm-court/domain";
import type { MailingStore } from "@elm-court/store";
import type { WorkerDeps } from "../messages/worker-deps.ts";
import { countOutcomes, type MailingCounts } from "./count-outcomes.ts";
import {
  type MailingOutcome,
  type MailingWrite,
  type ParentPlan,
  planMailing,
} from "./plan-mailing.ts";
import { resumeMailing } from "./resume-mailing.ts";

type StartMailingDeps = Pick<WorkerDeps, "store" | "queue" | "now">;

const rowsAtOnce = 20;

/** One per version of the explanation: its ledger then has one row per parent and address, and the store lets only one sender have it. */
const mailingId = makeId(
  isMailingId,
  "mlg",
  `explanation_${explanation.version.replaceAll(/[^A-Za-z0-9]/g, "-")}`,
);

async function openMailing({ store, now }: StartMailingDeps, createdBy: string): Promise<Mailing> {
  const before = (await store.listMailings()).find(({ id }) => id === mailingId);
  if (before !== undefined) return before;
  const mailing: Mailing = {
    id: mailingId,
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
 * Sends the explanation to every parent in the usual audience who has not had this version (clause 5.1): a row for each, sent or
 * not and why, and only then the queue. Running it again, or twice at once, sends nothing twice; it sends to parents who
 * are new or can be reached now, and mends a run that stopped half way.
 */
export async function startMailing(
  deps: StartMailingDeps,
  { createdBy }: { readonly createdBy: string },
): Promise<{ readonly mailing: Mailing; readonly counts: MailingCounts }> {
  const { store, now } = deps;
  const mailing = await openMailing(deps, createdBy);
  const ledger = await store.listMessages(mailing.id);
  const plans = planMailing(mailing.id, await store.listRoster(), ledger, now());
  const outcomes: MailingOutcome[] = [];
  for (let start = 0; start < plans.length; start += rowsAtOnce) {
    const some = plans.slice(start, start + rowsAtOnce);
    outcomes.push(...(await Promise.all(some.map((plan) => carryOut(store, plan)))));
  }
  await resumeMailing(deps, mailing.id);
  return { mailing, counts: countOutcomes(outcomes) };
}
