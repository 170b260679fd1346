import type { ContactReport, Instant, SchoolSettings } from "@elm-court/domain";
import type {
  AnswerStore,
  CodeStore,
  ContactLineStore,
  EndingStore,
  ErrandStore,
  ParentStore,
} from "@elm-court/store";

/** All that may be logged of a request: the route's pattern, never its path, so that no token, name or body can get in. */
export type ParentLogEntry = {
  readonly at: Instant;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly failure?: "store_unavailable" | "unexpected" | undefined;
};

/** What the parents' pages are given: nothing is read from a clock, a source of randomness or an environment. */
export type ParentDeps = {
  readonly store: AnswerStore &
    ParentStore &
    CodeStore &
    ContactLineStore &
    EndingStore &
    ErrandStore;
  /** Takes what is meant for the safeguarding lead; nothing can be read back from here. Throws when it may not have been taken. */
  readonly reports: { enqueue(reports: readonly ContactReport[]): Promise<void> };
  readonly now: () => Instant;
  /** 256 bits as base64url: a session's secret. */
  readonly randomToken: () => string;
  /** 20 characters of A-Z, a-z and 0-9: the end of an id. */
  readonly randomId: () => string;
  readonly settings: SchoolSettings;
  /** What browsers send as `Origin`, for example `https://parents.elmcourt.example`. */
  readonly publicOrigin: string;
  readonly log: (entry: ParentLogEntry) => void;
};
