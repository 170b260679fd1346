import { type Errand, millisecondsOf } from "@elm-court/domain";
import { keys } from "../dynamo/keys.ts";
import type { Table, Write } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

export interface ErrandStore {
  addErrand(errand: Errand): Promise<void>;
}

/** An errand is done within minutes; a week is for whoever looks why one was not. */
const lifeSeconds = 7 * 24 * 60 * 60;

/** What leaves an errand. */
export function errandWrite(errand: Errand): Write {
  const expiresAtSeconds = Math.floor(millisecondsOf(errand.at) / 1000) + lifeSeconds;
  return {
    put: { ...keys.errand(errand.id), body: JSON.stringify(errand), expiresAtSeconds },
    onlyIf: "absent",
  };
}

/** Errands of the pages; the stream tells a worker of each. */
export function createErrandStore(table: Table): ErrandStore {
  return {
    addErrand: async (errand) => {
      await writeSurely(table, [errandWrite(errand)]);
    },
  };
}
