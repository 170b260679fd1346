import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { parseBody } from "../items/parse-body.ts";
import * as families from "../items/family-schemas.ts";
import type { Submission } from "../answers/answer-store.ts";
import { itemOf } from "./attributes.ts";

/** As much of a stream record as is looked at here: the item as it is after a write. */
export type StreamRecord = {
  readonly eventName?: string | undefined;
  readonly dynamodb?:
    { readonly NewImage?: Record<string, AttributeValue> | undefined } | undefined;
};

/**
 * The submission whose saving this record of `school`'s stream tells of; `undefined` for every other record.
 * Records may come twice: the submission's id tells.
 */
export function submissionInRecord(record: StreamRecord): Submission | undefined {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== "INSERT" || image?.["sk"]?.S !== "SUBMISSION") return undefined;
  return parseBody(families.submission, itemOf("school", image));
}
