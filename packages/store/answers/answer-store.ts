import { keys, prefixes } from "../dynamo/keys.ts";
import { eventOf, storedEvent } from "../items/event-schema.ts";
import { parseBody, parseOptional } from "../items/parse-body.ts";
import * as schemas from "../items/schemas.ts";
import type { AnswerStore } from "../store.ts";
import type { Table, Write } from "../table/table.ts";
import { changeWrites } from "./write-change.ts";

/** Answers and what they did, one transaction a time (promise P2). `salt` gives fresh random text for each event. */
export function createAnswerStore(table: Table, salt: () => string): AnswerStore {
  return {
    loadStates: async (pupilIds) => {
      if (pupilIds.length === 0) return [];
      const items = await table.getMany(pupilIds.map((id) => keys.pupilState(id)));
      return items.flatMap((item) => parseOptional(schemas.contactState, item) ?? []);
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
      return parseOptional(schemas.submission, item);
    },
  };
}
