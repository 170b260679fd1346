import { decideCodeSending } from "../mailing/decide-code-sending.ts";
import { mayBeInformed } from "../mailing/decide-sending.ts";
import type { Message } from "../mailing/message.ts";
import type { ContactState } from "../objection/contact-state.ts";
import { isSameRespondent } from "../objection/objection.ts";
import { coversNothing } from "../objection/objected-ways.ts";
import type { PupilEvent } from "../objection/pupil-event.ts";
import type { Parent, Relationship } from "../roster/parent.ts";
import { addSeconds, type Instant } from "../time/instant.ts";
import type { Ending, EndingOf, EndingRefusal } from "./ending.ts";

/** How long a wish to take a no back waits, from when its notice was sent. */
export const endingWaitSeconds = 24 * 60 * 60;
/** How long the notice may take to be sent, before the wish comes to nothing. */
const noticeLifeSeconds = 48 * 60 * 60;

/** What an ending is decided on, all of it read after the wait. */
export type EndingFacts = {
  /** The message that told the parent's address of the wish; `undefined` when there is none yet. */
  readonly notice: Pick<Message, "status" | "changedAt"> | undefined;
  readonly parent: Parent;
  readonly relationships: readonly Relationship[];
  /** For each objection of the ending, in order: the pupil's state, and the events with their numbers. */
  readonly pupils: readonly {
    readonly state: ContactState | undefined;
    readonly events: readonly { readonly version: number; readonly event: PupilEvent }[];
  }[];
};

type Withdrawn = Extract<PupilEvent, { type: "objection_withdrawn" }>;

export type EndingDecision =
  | "wait"
  | { readonly refused: EndingRefusal }
  | { readonly events: readonly (readonly [ContactState, Withdrawn])[] };

/** Until when it waits; `undefined` while nobody knows that the notice went, `"never"` when it certainly did not reach anybody. */
function waitsUntil(
  { askedAt }: Ending,
  notice: EndingFacts["notice"],
): Instant | "never" | undefined {
  switch (notice?.status) {
    case "sent":
    case "delivered": {
      const toldAt = notice.changedAt > askedAt ? notice.changedAt : askedAt;
      return addSeconds(toldAt, endingWaitSeconds);
    }
    case "bounced":
    case "failed":
    case "not_sent":
      return "never";
    case "created":
    case "sending":
    case undefined:
      return undefined;
  }
}

function isSureOf({ parent, relationships }: EndingFacts, { objections }: Ending): boolean {
  const about = (pupilId: EndingOf["pupilId"]) =>
    relationships.find((one) => one.pupilId === pupilId);
  return (
    decideCodeSending(parent, relationships) === "send" &&
    objections.every(({ pupilId }) => {
      const relationship = about(pupilId);
      return relationship !== undefined && mayBeInformed(relationship);
    })
  );
}

function saidNoAgain(
  { parentId }: Ending,
  { version }: EndingOf,
  events: EndingFacts["pupils"][number]["events"],
): boolean {
  const own = { kind: "parent", parentId } as const;
  return events.some(
    (numbered) =>
      numbered.version > version &&
      numbered.event.type === "answer_recorded" &&
      isSameRespondent(numbered.event.answer.respondent, own) &&
      numbered.event.answer.objectsTo !== "nothing" &&
      !coversNothing(numbered.event.answer.objectsTo),
  );
}

/**
 * What a parent's wish to take their own no back comes to (product behaviour 2). It ends nothing before its notice has been out for a
 * day; and nothing at all when any of it is in doubt: the parent said no again, the notice did not reach them, or who they are to a
 * child is no longer sure. Other people's objections are not looked at, and stand (behaviour 7).
 */
export function decideEnding(ending: Ending, facts: EndingFacts, now: Instant): EndingDecision {
  const until = waitsUntil(ending, facts.notice);
  if (until === "never") return { refused: "not_told" };
  if (until === undefined)
    return now < addSeconds(ending.askedAt, noticeLifeSeconds) ? "wait" : { refused: "not_told" };
  if (now < until) return "wait";
  if (!isSureOf(facts, ending)) return { refused: "not_sure_of_parent" };
  const events: (readonly [ContactState, Withdrawn])[] = [];
  for (const [place, one] of ending.objections.entries()) {
    const pupil = facts.pupils[place];
    const standing = pupil?.state?.objections.find(({ id }) => id === one.objectionId);
    if (pupil?.state === undefined || standing === undefined) continue;
    // A history that ends before the state does could hide a no.
    if ((pupil.events.at(-1)?.version ?? 0) < pupil.state.version) return "wait";
    const own = { kind: "parent", parentId: ending.parentId } as const;
    if (!isSameRespondent(standing.respondent, own)) return { refused: "gone" };
    if (saidNoAgain(ending, one, pupil.events)) return { refused: "said_no_again" };
    const { id: endingId, parentId, askedAt } = ending;
    const { objectionId } = one;
    events.push([
      pupil.state,
      { type: "objection_withdrawn", objectionId, parentId, endingId, askedAt },
    ]);
  }
  return events.length === 0 ? { refused: "gone" } : { events };
}
