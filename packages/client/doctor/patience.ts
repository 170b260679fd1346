import type { Patience } from "../calling/call-api.ts";

/** A doctor asks once more, and does not wait long: trouble is what it looks for. */
export const doctorsPatience: Patience = { timeoutMs: 10_000, tries: 2, longestWaitMs: 6000 };
