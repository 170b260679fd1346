import { addSeconds, isMailingStuck, londonTime, type Mailing } from "@elm-court/domain";
import { ledgers } from "@elm-court/store";
import type { WorkerLog } from "../messages/worker-log.ts";
import { resumeMailing } from "./resume-mailing.ts";
import { startMailing, type StartMailingDeps } from "./start-mailing.ts";

/** How often it is called, as the deployment has it. */
const runEveryMinutes = 5;
/** Reminders that are due go out once a day, in the morning. */
const reminderHour = 10;

export type RunMailingsDeps = StartMailingDeps & { readonly log: WorkerLog };

/** A row that waited for so long has no record on the queue any more, or a worker that cannot keep up: once more does no harm. */
const forgottenSeconds = 15 * 60;

async function begin(deps: RunMailingsDeps, mailing: Mailing): Promise<void> {
  if (mailing.asked === undefined || mailing.startedAt !== undefined) return;
  await startMailing(deps, { ...mailing.asked, createdBy: mailing.createdBy });
  await deps.store.addMailing({ ...mailing, startedAt: deps.now() });
}

async function look({ store, now, log }: RunMailingsDeps, mailing: Mailing): Promise<void> {
  if (mailing.asked === undefined) return;
  const ledger = await store.listMessages(ledgers[mailing.asked.kind]);
  if (isMailingStuck(mailing, ledger, now()))
    log({ event: "mailing_stuck", mailingId: mailing.id });
}

function areRemindersDue(deps: RunMailingsDeps): boolean {
  const { hour, minute } = londonTime(deps.now());
  return hour === reminderHour && minute < runEveryMinutes;
}

/**
 * Says which sending stands still, begins each that is due, and puts what was forgotten on the queue again. Reminders go out by themselves
 * in the morning, to whom the explanation was delivered a week before and nobody has heard from. Safe to repeat, and to run twice at once.
 */
export async function runMailings(deps: RunMailingsDeps): Promise<void> {
  const { store, now } = deps;
  const mailings = await store.listMailings();
  const due = mailings.filter(({ asked }) => asked !== undefined && asked.sendAt <= now());
  for (const mailing of due) {
    await look(deps, mailing);
    await begin(deps, mailing);
  }
  if (areRemindersDue(deps))
    await startMailing(deps, { kind: "reminder", askedBy: "schedule", createdBy: "schedule" });
  const before = addSeconds(now(), -forgottenSeconds);
  for (const ledger of Object.values(ledgers))
    if (mailings.some(({ id }) => id === ledger)) await resumeMailing(deps, ledger, before);
}
