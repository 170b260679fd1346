import type { Errand } from "@elm-court/domain";
import { parseBody } from "../items/parse-body.ts";
import * as visits from "../items/visit-schemas.ts";
import { itemOf } from "./attributes.ts";
import type { StreamRecord } from "./submission-in-record.ts";

/** The errand that this record of `school`'s stream tells of; `undefined` for every other record. Records may come twice. */
export function errandInRecord(record: StreamRecord): Errand | undefined {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== "INSERT" || image?.["sk"]?.S !== "ERRAND") return undefined;
  return parseBody(visits.errand, itemOf("school", image));
}
