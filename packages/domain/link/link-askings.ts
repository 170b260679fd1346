import type { TryLimit } from "../code/tries.ts";

const hourSeconds = 60 * 60;

/** New links that may be asked for with one address, whoever's it is: an inbox could be filled otherwise. */
export const linkAskings: TryLimit = { most: 3, windowSeconds: hourSeconds };

/** And with any address in the whole school: each is a look through the roster. */
export const allLinkAskings: TryLimit = { most: 300, windowSeconds: hourSeconds };
