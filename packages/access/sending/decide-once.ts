import type { EvaluationBody } from "@elm-court/contract";
import {
  addSeconds,
  type Decision,
  decideContact,
  decideRepeat,
  decideUnavailable,
  type ContactRequest,
  type FollowUp,
  type Facts,
  type Instant,
  type Permit,
  type Send,
  type TestUse,
} from "@elm-court/domain";
import {
  type OnceName,
  type OnceRun,
  type SendingItem,
  type SendingRead,
  StoreUnavailable,
} from "@elm-court/store";
import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, limitRefusal, mayCall } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { contactRequestOf } from "../evaluation/contact-request-of.ts";
import { situationOf } from "../evaluation/situation-of.ts";
import { refuseRun } from "./once.ts";

const mostTries = 6;
const pauseMs = 20;
/** After this long a call begins nothing more: what is left is answered as unavailable, and a repeat does it. */
const workSeconds = 3;

/** A call that is being done. */
export type Doing = {
  readonly bearer: Bearer;
  readonly once: OnceName;
  readonly run: OnceRun;
  readonly startedAt: Instant;
};

/** What was decided and is to be kept: the answer, and the send that an allow opens. */
type Opening = {
  readonly view: Readonly<Record<string, unknown>>;
  readonly send?: Send | undefined;
  /** The permit that an allow opens or uses. */
  readonly permit?: Permit | undefined;
  /** Until when a yes is given again; left out: until the message must have arrived. */
  readonly holdsUntil?: Instant | undefined;
  /** The talk in person that a refusal asks for. */
  readonly followUp?: FollowUp | undefined;
};

/** When an answer was decided, the moment that it is about, and whether it was for a test key. */
export type Answered = {
  readonly checkedAt: Instant;
  readonly decidedAt: Instant;
  readonly test: boolean;
};

/** What a decision is made of. */
export type OnceQuestion = {
  readonly facts: Facts;
  readonly request: ContactRequest;
  readonly when: Answered;
  readonly read: ItemRead;
};

/** One item of a call. `open` makes an answer of what was decided. */
export type OnceItem = {
  readonly place: number;
  readonly body: EvaluationBody;
  /** What it asks of a test pupil. */
  readonly use: TestUse;
  /** Which permit it is about, if any. */
  readonly permit?: SendingItem["permit"];
  /** How it is decided, or why it is not. Left out: as a check is. */
  readonly decide?: (asked: OnceQuestion) => Promise<Decision | Refusal>;
  readonly open: (decision: Decision, when: Answered, read: ItemRead) => Opening | Promise<Opening>;
};

/** `new` where this call has recorded it; `given` where it was recorded before; `none` where nothing could be. */
export type Done = {
  readonly view: Readonly<Record<string, unknown>>;
  readonly decision?: Decision | undefined;
  readonly recorded: "new" | "given" | "none";
};

/** One item as it was read, with the credential and the call. */
export type ItemRead = Pick<SendingRead, "key" | "call"> & SendingRead["items"][number];

/** What was read of the item at that place of the list asked for. */
export function itemReadOf({ key, call, items }: SendingRead, index: number): ItemRead {
  return { key, call, ...(items[index] ?? { given: undefined, facts: "unread" }) };
}

/** What is to be read for an item. */
export function sendingItemOf({ place, body, permit }: OnceItem): SendingItem {
  return { place, ...contactRequestOf(body), permit };
}

function readAgain(deps: AccessDeps, { bearer, once }: Doing, asked: OnceItem) {
  const item = sendingItemOf(asked);
  return deps.store
    .loadSending({ keyId: bearer.keyId, once, items: [item] })
    .then((read) => itemReadOf(read, 0));
}

/** What could not be done: a no, and not kept, so that a repeat tries again. */
async function unavailable(item: OnceItem, when: Answered, read: ItemRead): Promise<Done> {
  const decision = decideUnavailable();
  const { view } = await item.open(decision, when, read);
  return { view, decision, recorded: "none" };
}

/** The transaction; `unclear` when nobody can say whether it was done: a repeat will find out. */
async function record(
  deps: AccessDeps,
  decided: Parameters<AccessDeps["store"]["recordDecided"]>[0],
): Promise<"recorded" | "changed" | "unclear"> {
  try {
    return await deps.store.recordDecided(decided);
  } catch (error) {
    if (error instanceof StoreUnavailable) return "unclear";
    throw error;
  }
}

/**
 * Decides one item live and records it in the same transaction as the conditions on all it rested on; where something has changed
 * meanwhile, reads and decides again. What was answered before is given again, a yes only while it still holds.
 */
export async function decideOnce(
  deps: AccessDeps,
  doing: Doing,
  item: OnceItem,
  first: ItemRead,
  isBegun: boolean,
): Promise<Done | Refusal> {
  const { bearer, once, run, startedAt } = doing;
  const request = contactRequestOf(item.body);
  let read = first;
  for (let tries = 1; ; tries += 1) {
    const now = deps.now();
    const called = mayCall(read.key, bearer, ["send"], undefined);
    if ("refused" in called) return called;
    const refused =
      limitRefusal(called.key, request) ?? refuseRun(once, run, read.call, read.given, now);
    if (refused !== undefined) return refused;
    const asked = { request, body: item.body, read: read.facts };
    const situation = situationOf(called.key, deps.settings, asked, now, item.use);
    const isLate = now > addSeconds(startedAt, workSeconds);
    const decidedAt = situation === "unread" ? now : situation.at;
    const when = { checkedAt: now, decidedAt, test: called.key.kind === "test" };
    if (read.facts === "unread" || situation === "unread" || isLate)
      return unavailable(item, when, read);
    const { facts } = situation;
    if (read.given !== undefined) {
      const changed = decideRepeat(read.given, facts, request, { now, decidedAt });
      if (changed === undefined) return { view: read.given.view, recorded: "given" };
      const { view } = await item.open(changed, when, read);
      return { view, decision: changed, recorded: "given" };
    }
    const { decide } = item;
    const decision =
      decide === undefined
        ? decideContact(facts, request, decidedAt)
        : await decide({ facts, request, when, read });
    if ("refused" in decision) return decision;
    const { view, send, permit, followUp, holdsUntil } = await item.open(decision, when, read);
    const { restedOn = [] } = decision;
    const deliverBefore = holdsUntil ?? decision.deliverBefore;
    const outcome = await record(deps, {
      once,
      place: item.place,
      begin: isBegun ? undefined : { run, before: read.call },
      asRead: read.facts.asRead,
      answer: { at: now, view, deliverBefore, restedOn },
      send,
      permit,
      followUp,
    });
    if (outcome === "recorded") return { view, decision, recorded: "new" };
    if (outcome === "unclear" || tries === mostTries) return unavailable(item, when, read);
    await deps.pause(pauseMs * tries);
    read = await readAgain(deps, doing, item);
  }
}
