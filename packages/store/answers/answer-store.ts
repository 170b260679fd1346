import type { ContactState, Instant, ParentId, PupilEvent, PupilId } from "@elm-court/domain";
import { keys, prefixes } from "../dynamo/keys.ts";
import { eventOf, storedEvent } from "../items/event-schema.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import * as families from "../items/family-schemas.ts";
import * as states from "../items/state-schemas.ts";
import type { Table, Write } from "../table/table.ts";
import { changeWrites, type PupilChange } from "./write-change.ts";

/** One parent's saved answers, for all their children at once: what the receipt is about, and the idempotency item. */
export type Submission = {
  /** Chosen before the first try; the same for every repeat of it. */
  readonly id: string;
  /** Whose link it came by. */
  readonly parentId: ParentId;
  readonly by: "parent" | "someone_else";
  readonly at: Instant;
};

export type NumberedEvent = {
  readonly pupilId: PupilId;
  readonly version: number;
  readonly at: Instant;
  readonly event: PupilEvent;
};

export interface AnswerStore {
  /** The current states of these pupils, strongly read, in the order asked; an unknown pupil is left out. */
  loadStates(pupilIds: readonly PupilId[]): Promise<readonly ContactState[]>;
  /** One transaction: each state if its version is still `before`'s, each event, the idempotency item. */
  recordEvents(
    changes: readonly PupilChange[],
    at: Instant,
    submission?: Submission,
  ): Promise<"recorded" | "already_recorded" | "conflict">;
  /** A pupil's events, oldest first. */
  listEvents(pupilId: PupilId): Promise<readonly NumberedEvent[]>;
  loadSubmission(id: string): Promise<Submission | undefined>;
}

/** Answers and what they did, one transaction a time (promise P2). `salt` gives fresh random text for each event. */
export function createAnswerStore(table: Table, salt: () => string): AnswerStore {
  return {
    loadStates: async (pupilIds) => {
      if (pupilIds.length === 0) return [];
      const items = await table.getMany(pupilIds.map((id) => keys.pupilState(id)));
      return items.flatMap((item) => parseOptional(states.contactState, item) ?? []);
    },
    recordEvents: async (changes, at, submission) => {
      const once: Write[] =
        submission === undefined
          ? []
          : [
              {
                put: { ...keys.submission(submission.id), body: JSON.stringify(submission) },
                onlyIf: "absent",
              },
            ];
      const writes = [...once, ...changes.flatMap((change) => changeWrites(change, at, salt))];
      if (writes.length === 0) return "recorded";
      const written = await table.write(writes);
      if (written.done) return "recorded";
      return submission !== undefined && written.failed.includes(0)
        ? "already_recorded"
        : "conflict";
    },
    listEvents: async (pupilId) => {
      const { pk } = keys.pupil(pupilId);
      const items = await table.query(pk, prefixes.events);
      return items.map((item) => {
        const stored = parseBody(storedEvent, item);
        return { ...stored, event: eventOf(stored) };
      });
    },
    loadSubmission: async (id) => {
      const [item] = await table.getMany([keys.submission(id)]);
      return parseOptional(families.submission, item);
    },
  };
}
