import type { Retry } from "../calling/failure.ts";
import type { Trouble } from "../calling/trouble.ts";

export type Reason = {
  readonly clause: string | null;
  readonly effect: string;
  readonly code: string;
  readonly text: string;
};
export type Obligation = { readonly clause: string; readonly do: string };
export type Advice = { readonly clause: string; readonly code: string; readonly text: string };
export type Alternative = { readonly kind: string; readonly channel?: string | undefined };

/** A yes, for now: send before `deliverBefore`, never keep it. */
export type Allowed = {
  readonly allowed: true;
  readonly outcome: "allow";
  readonly code: string;
  /** By this machine's clock, an instant in UTC. After it: ask again. */
  readonly deliverBefore: string;
  readonly decisionId: string;
  /** When the school decided, by its clock. */
  readonly checkedAt: string;
  readonly policyVersion: string;
  readonly reasons: readonly Reason[];
  /** What the sender must do as well. */
  readonly obligations: readonly Obligation[];
  readonly advice: readonly Advice[];
  readonly whatToDo: string;
  /** To a test key: about a test pupil, who is nobody. */
  readonly test?: true | undefined;
};

/** Not a yes, whatever the reason: do not send. */
export type NotAllowed = {
  readonly allowed: false;
  readonly outcome: "defer" | "refer" | "deny";
  readonly code: string;
  readonly retry: Retry;
  /** What to tell the person who wanted to write. */
  readonly whatToDo: string;
  /** Where this rests on a decision of the school's. */
  readonly decisionId?: string | undefined;
  readonly checkedAt?: string | undefined;
  readonly reasons: readonly Reason[];
  readonly obligations: readonly Obligation[];
  readonly alternatives: readonly Alternative[];
  /** For a `defer`: ask again then. It is not a yes at that hour. */
  readonly until?: string | undefined;
  readonly referTo?: string | undefined;
  readonly urgentHelp: string;
  /** Where this does not rest on a decision: what is wrong, and why. */
  readonly detail?: string | undefined;
  readonly trouble?: Trouble | undefined;
};

/** The answer to a question. Only `allowed: true` is a yes. */
export type ContactAnswer = Allowed | NotAllowed;
