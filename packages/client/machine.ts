/** What the client takes from the machine it runs on: all of it can be given instead. */
export type Machine = {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Fresh random text of letters, digits and dashes. */
  readonly randomId: () => string;
};

/** The machine as it is. */
export const machine: Machine = {
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  randomId: () => globalThis.crypto.randomUUID(),
};
