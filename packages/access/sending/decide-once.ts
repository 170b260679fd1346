import type { EvaluationBody } from "@elm-court/contract";
import {
  addSeconds,
  type Decision,
  decideContact,
  decideRepeat,
  decideUnavailable,
  type FollowUp,
  type Instant,
  type Send,
} from "@elm-court/domain";
import { type OnceName, type OnceRun, type SendingRead, StoreUnavailable } from "@elm-court/store";
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
  /** The talk in person that a refusal asks for. */
  readonly followUp?: FollowUp | undefined;
};

/** When an answer was decided, and whether it was for a test key. */
type Answered = { readonly checkedAt: Instant; readonly test: boolean };

/** One item of a call. `open` makes an answer of what was decided. */
export type OnceItem = {
  readonly place: number;
  readonly body: EvaluationBody;
  readonly open: (decision: Decision, when: Answered) => Opening;
};

/** `new` where this call has recorded it; `given` where it was recorded before; `none` where nothing could be. */
export type Done = {
  readonly view: Readonly<Record<string, unknown>>;
  readonly decision?: Decision | undefined;
  readonly recorded: "new" | "given" | "none";
};

type ItemRead = Pick<SendingRead, "key" | "call"> & SendingRead["items"][number];

/** What was read of the item at that place of the list asked for. */
export function itemReadOf({ key, call, items }: SendingRead, index: number): ItemRead {
  return { key, call, ...(items[index] ?? { given: undefined, facts: "unread" }) };
}

function readAgain(deps: AccessDeps, { bearer, once }: Doing, { place, body }: OnceItem) {
  const item = { place, ...contactRequestOf(body) };
  return deps.store
    .loadSending({ keyId: bearer.keyId, once, items: [item] })
    .then((read) => itemReadOf(read, 0));
}

/** What could not be done: a no, and not kept, so that a repeat tries again. */
function unavailable(item: OnceItem, when: Answered): Done {
  const decision = decideUnavailable();
  return { view: item.open(decision, when).view, decision, recorded: "none" };
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
    const when = { checkedAt: now, test: called.key.kind === "test" };
    const asked = { request, body: item.body, read: read.facts };
    const situation = situationOf(called.key, deps.settings, asked, now, "send");
    const isLate = now > addSeconds(startedAt, workSeconds);
    if (read.facts === "unread" || situation === "unread" || isLate) return unavailable(item, when);
    if (read.given !== undefined) {
      const changed = decideRepeat(read.given, situation.facts, request, situation.at);
      return changed === undefined
        ? { view: read.given.view, recorded: "given" }
        : { view: item.open(changed, when).view, decision: changed, recorded: "given" };
    }
    const decision = decideContact(situation.facts, request, situation.at);
    const { view, send, followUp } = item.open(decision, when);
    const { deliverBefore, restedOn = [] } = decision;
    const outcome = await record(deps, {
      once,
      place: item.place,
      begin: isBegun ? undefined : { run, before: read.call },
      asRead: read.facts.asRead,
      answer: { at: now, view, deliverBefore, restedOn },
      send,
      followUp,
    });
    if (outcome === "recorded") return { view, decision, recorded: "new" };
    if (outcome === "unclear" || tries === mostTries) return unavailable(item, when);
    await deps.pause(pauseMs * tries);
    read = await readAgain(deps, doing, item);
  }
}
