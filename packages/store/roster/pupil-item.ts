import type { Pupil } from "@elm-court/domain";
import { keys, lists } from "../dynamo/keys.ts";
import type { Item } from "../table/table.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** A pupil as the roster keeps them, in the list of all pupils. */
export function pupilItem(pupil: Pupil): Item {
  return {
    ...keys.pupil(pupil.id),
    body: JSON.stringify(pupil),
    status: fingerprintOf(pupil),
    list: lists.pupils,
    listKey: `${pupil.lastName} ${pupil.firstName} ${pupil.id}`,
  };
}
