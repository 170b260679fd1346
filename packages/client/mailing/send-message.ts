import type { NotAllowed } from "../answer/contact-answer.ts";
import { notAllowed } from "../answer/not-allowed.ts";
import type { Failure } from "../calling/failure.ts";
import type { ContactQuestion } from "../checking/contact-question.ts";
import type { ContactClient } from "../create-contact-client.ts";
import type { SendOpened } from "../sending/read-send.ts";
import type { SendEnding } from "../sending/settle.ts";
import type { Mailing } from "./mailing.ts";
import { messageKey } from "./message-key.ts";
import { nextStep, type StateLine } from "./standing.ts";

/** How handing a message over ended: `taken` where whoever took it settles the send. */
export type HandedOver =
  | { readonly kind: "taken" }
  | { readonly kind: "sent" }
  | { readonly kind: "failed"; readonly why: string }
  /** Whoever delivers was stopped: it may have gone out. */
  | { readonly kind: "unclear" }
  /** Nothing can be handed over at all: there is no sense in the next message. */
  | { readonly kind: "broken"; readonly why: string };

/** What became of one message. `told` says whether the school knows how it ended. */
export type MessageOutcome =
  | { readonly kind: "not_allowed"; readonly answer: NotAllowed }
  | { readonly kind: "unclear"; readonly sendId: string }
  | { readonly kind: "handed_over"; readonly answer: SendOpened }
  | {
      readonly kind: "sent";
      readonly sendId: string;
      readonly earlier: boolean;
      readonly told: boolean;
    }
  | {
      readonly kind: "failed";
      readonly answer: SendOpened;
      readonly why: string;
      readonly isBroken: boolean;
      readonly told: boolean;
    };

export type Delivery = (answer: SendOpened) => Promise<HandedOver>;

/** Tells the school how a send ended, and keeps that it knows. What fails can be told again when the mailing next runs. */
async function tell(
  client: ContactClient,
  mailing: Mailing,
  ended: Extract<StateLine, { readonly status: SendEnding }>,
): Promise<Failure | undefined> {
  const settled = await client.settle(ended.sendId, ended.status);
  if (!settled.ok && settled.retry !== "never") return settled;
  await mailing.keep({ ...ended, phase: "settled" });
  return undefined;
}

/** The answer to the first attempt that is still open. A yes that nobody used in time is asked for anew, once. */
async function ask(
  client: ContactClient,
  { run, keep }: Mailing,
  question: ContactQuestion,
  from: number,
) {
  for (let attempt = from; ; attempt += 1) {
    const idempotencyKey = messageKey(run, question, attempt);
    const answer = await client.send(question, { idempotencyKey });
    if (answer.allowed) return { attempt, answer };
    // What was decided is given again under the same key; what could not be read is not, and keeps its attempt.
    if (answer.decisionId !== undefined && answer.retry !== "soon")
      await keep({ phase: "refused", pupil: question.pupil, attempt });
    if (answer.code !== "too_late" || attempt > from) return { attempt, answer };
  }
}

/**
 * One message: asks at the moment of sending, hands it over on a yes, and settles it. A message that may have gone out is never handed
 * over again, whatever stopped the run before; without a yes nothing is handed over.
 */
export async function sendMessage(
  client: ContactClient,
  mailing: Mailing,
  question: ContactQuestion,
  deliver: Delivery,
): Promise<MessageOutcome> {
  const { pupil } = question;
  const last = mailing.lastOf(pupil);
  // An earlier run could not tell the school how it ended.
  const untold = last?.phase === "ended" ? await tell(client, mailing, last) : undefined;
  const next = nextStep(last);
  if (next.kind === "unclear") return next;
  if (next.kind === "sent") return { ...next, earlier: true, told: untold === undefined };
  if (untold !== undefined) return { kind: "not_allowed", answer: notAllowed(untold) };
  const { attempt, answer } = await ask(client, mailing, question, next.attempt);
  if (!answer.allowed) return { kind: "not_allowed", answer };
  const { sendId } = answer;
  await mailing.keep({ phase: "handed_over", pupil, attempt, sendId });
  const handed = await deliver(answer);
  if (handed.kind === "taken") return { kind: "handed_over", answer };
  if (handed.kind === "unclear") return { kind: "unclear", sendId };
  const status = handed.kind === "sent" ? "sent" : "failed";
  const ended = { phase: "ended", pupil, attempt, sendId, status } as const;
  await mailing.keep(ended);
  const told = (await tell(client, mailing, ended)) === undefined;
  return handed.kind === "sent"
    ? { kind: "sent", sendId, earlier: false, told }
    : { kind: "failed", answer, why: handed.why, isBroken: handed.kind === "broken", told };
}
