import type { SendEnding } from "../sending/settle.ts";

/** One line of a mailing's state file, after the first: what has just happened, or is about to, for one pupil. */
export type StateLine =
  /** The school decided, and it was no yes. */
  | { readonly phase: "refused"; readonly pupil: string; readonly attempt: number }
  /** Written before the message is handed over: from here on it may have gone out. */
  | {
      readonly phase: "handed_over";
      readonly pupil: string;
      readonly attempt: number;
      readonly sendId: string;
    }
  /** Whoever delivers has said how it ended; `settled` once the school knows it too. */
  | {
      readonly phase: "ended" | "settled";
      readonly pupil: string;
      readonly attempt: number;
      readonly sendId: string;
      readonly status: SendEnding;
    };

/** What is to be done for a pupil when a mailing runs again. */
export type NextStep =
  /** Ask, and send on a yes. Each attempt has an Idempotency-Key of its own: a no is given again as it was. */
  | { readonly kind: "ask"; readonly attempt: number }
  /** It may have gone out, and nobody has said so: a person looks. Never sent again by itself. */
  | { readonly kind: "unclear"; readonly sendId: string }
  /** It has gone out. */
  | { readonly kind: "sent"; readonly sendId: string };

/** What to do next after the last line about a pupil: nothing that may have gone out is handed over again. */
export function nextStep(last: StateLine | undefined): NextStep {
  if (last === undefined) return { kind: "ask", attempt: 0 };
  switch (last.phase) {
    case "refused":
      return { kind: "ask", attempt: last.attempt + 1 };
    case "handed_over":
      return { kind: "unclear", sendId: last.sendId };
    case "ended":
    case "settled":
      return last.status === "sent"
        ? { kind: "sent", sendId: last.sendId }
        : { kind: "ask", attempt: last.attempt + 1 };
  }
}
