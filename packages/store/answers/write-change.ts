import { createHash } from "node:crypto";
import { applyEvent, type Instant, type PupilEvent, type ContactState } from "@elm-court/domain";
import { keys } from "../dynamo/keys.ts";
import type { Write } from "../table/table.ts";

/** Events to add to one pupil's history, decided on `before`. */
export type PupilChange = {
  readonly before: ContactState;
  readonly events: readonly PupilEvent[];
};

function eventWrite(
  change: PupilChange,
  event: PupilEvent,
  version: number,
  at: Instant,
  salt: string,
): Write {
  const { pupilId } = change.before;
  const payloadHash = createHash("sha256")
    .update(`${salt}.${JSON.stringify(event)}`)
    .digest("hex");
  return {
    put: {
      ...keys.pupilEvent(pupilId, version),
      body: JSON.stringify({ pupilId, version, at, salt, payloadHash, event }),
    },
    onlyIf: "absent",
  };
}

/** The writes of one pupil's change: the new state, if the version is still the one decided on, and each event by number. */
export function changeWrites(change: PupilChange, at: Instant, salt: () => string): Write[] {
  const { before, events } = change;
  if (events.length === 0) return [];
  const after = events.reduce(applyEvent, before);
  return [
    {
      put: {
        ...keys.pupilState(before.pupilId),
        body: JSON.stringify(after),
        version: after.version,
      },
      onlyIf: before.version === 0 ? "absent" : { version: before.version },
    },
    ...events.map((event, place) =>
      eventWrite(change, event, before.version + place + 1, at, salt()),
    ),
  ];
}
