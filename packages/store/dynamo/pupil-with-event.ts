import { isPupilId, type PupilId } from "@elm-court/domain";
import { prefixes } from "./keys.ts";
import type { StreamRecord } from "./submission-in-record.ts";

const partition = "PUPIL#";

/**
 * The pupil of whom this record of `school`'s stream tells a new event; `undefined` for every other record. Nothing else of the record
 * is looked at: what happened is read from the table. Throws for a partition that is no pupil's.
 */
export function pupilWithEvent(record: StreamRecord): PupilId | undefined {
  const { pk, sk } = record.dynamodb?.NewImage ?? {};
  if (record.eventName !== "INSERT" || sk?.S?.startsWith(prefixes.events) !== true)
    return undefined;
  const id = pk?.S?.startsWith(partition) === true ? pk.S.slice(partition.length) : undefined;
  if (!isPupilId(id)) throw new Error("an event is not a pupil's");
  return id;
}
