import { decideSending, isUsualAudience, mayBeInformed } from "../mailing/decide-sending.ts";
import type { Message } from "../mailing/message.ts";
import type { Parent, Relationship } from "../roster/parent.ts";
import type { Pupil } from "../roster/pupil.ts";
import { addSeconds, type Instant } from "../time/instant.ts";
import { letterAddress } from "./letter-address.ts";
import type { ToldStanding, ToldStep } from "./told-standing.ts";

/** One parent who is not told, with all their children on roll, and the latest message to them, where there is one. */
export type Untold = {
  readonly parent: Parent;
  readonly ties: readonly { readonly pupil: Pupil; readonly relationship: Relationship }[];
  readonly message: Message | undefined;
};

const daySeconds = 24 * 60 * 60;
/** How long somebody is left to read before the school asks again. */
const patienceSeconds = 7 * daySeconds;

function byHand({ parent, ties }: Untold): ToldStep {
  if (letterAddress(parent, ties) !== undefined) return "print_letter";
  return parent.phone === undefined ? "find_contact" : "telephone";
}

function isOrderUndecided({ ties, message }: Untold): boolean {
  return (
    ties.some(({ relationship }) => relationship.ordersNote === "needs_decision") ||
    message?.notSentReason === "orders_need_decision"
  );
}

/** The next step for the tie of an untold parent to one child. One reminder, a week after; then by hand. */
export function decideToldStep(
  untold: Untold,
  relationship: Relationship,
  standing: ToldStanding,
  now: Instant,
): ToldStep {
  const { parent, ties, message } = untold;
  if (isOrderUndecided(untold)) return "decide_order";
  if (!mayBeInformed(relationship)) return "no_information";
  if (!ties.some((one) => isUsualAudience(one.relationship))) return "not_in_usual_sending";
  const sending = decideSending(
    parent,
    ties.map((one) => one.relationship),
  );
  if (sending !== "send" || standing === "not_reached") return byHand(untold);
  if (message === undefined || message.status === "not_sent") return "send";
  const isFresh = addSeconds(message.changedAt, patienceSeconds) > now;
  if (isFresh || standing === "not_sent") return "wait";
  return message.kind === "reminder" ? byHand(untold) : "remind";
}
