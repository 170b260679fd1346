import { machine as thisMachine, type Machine } from "../machine.ts";
import { readOrigin } from "../read-origin.ts";
import type { Connection } from "./exchange.ts";

/** Where to ask, with which key, and, where it is not this machine's own, with what. */
export type ConnectionSettings = Partial<Machine> & {
  /** Where the school's service is: `https://api.…`. */
  readonly origin: string;
  /** `esk_live_…` or `esk_test_…`, from the school office. */
  readonly key: string;
};

/** A connection, without a call. Throws `TypeError` for an origin or a key that cannot work. */
export function openConnection(settings: ConnectionSettings): Connection {
  const { origin, key } = settings;
  if (!/^[\x21-\x7e]+$/.test(key)) throw new TypeError("The key is empty, or not a key.");
  const {
    fetch = thisMachine.fetch,
    now = thisMachine.now,
    wait = thisMachine.wait,
    randomId = thisMachine.randomId,
  } = settings;
  return { origin: readOrigin(origin), key, machine: { fetch, now, wait, randomId } };
}
