import {
  type Audience,
  explanation,
  type Instant,
  isMailingId,
  londonDateOf,
  type Mailing,
  makeId,
} from "@elm-court/domain";
import type { MailingStore } from "@elm-court/store";

/** What somebody of the office asks to be sent. */
export type SendingForm = {
  readonly kind: "explanation" | "reminder";
  readonly audience: Audience;
  /** When it goes out; at once, where it is left out or past. */
  readonly sendAt?: Instant | undefined;
  /** They have seen that something was sent that day already. */
  readonly again: boolean;
};

type AskDeps = {
  readonly store: Pick<MailingStore, "addMailing" | "listMailings">;
  readonly now: () => Instant;
  readonly randomId: () => string;
};

/** Sendings of the same kind on the same London day as this one: somebody may be about to do what a colleague has done. */
export function isAskedThatDay(
  mailings: readonly Mailing[],
  kind: SendingForm["kind"],
  sendAt: Instant,
): boolean {
  const on = londonDateOf(sendAt);
  return mailings.some(({ asked }) => asked?.kind === kind && londonDateOf(asked.sendAt) === on);
}

/**
 * Writes down that something is to be sent, and from when; the worker of sendings begins it. Refused, once, where there is one that day
 * already: nobody gets anything twice by it, but whoever sends should know.
 */
export async function askSending(
  { store, now, randomId }: AskDeps,
  { kind, audience, sendAt = now(), again }: SendingForm,
  createdBy: string,
): Promise<Mailing | "sent_that_day"> {
  if (!again && isAskedThatDay(await store.listMailings(), kind, sendAt)) return "sent_that_day";
  const at = now();
  const mailing: Mailing = {
    id: makeId(isMailingId, "mlg", `${kind}-${randomId()}`),
    explanationVersion: explanation.version,
    createdAt: at,
    createdBy,
    asked: { kind, audience, sendAt: sendAt < at ? at : sendAt },
  };
  await store.addMailing(mailing);
  return mailing;
}
