import type { DecisionCode, Instant, Outcome, SchoolSettings } from "@elm-court/domain";
import type {
  CheckStore,
  FeedStore,
  GoingLiveStore,
  LookupStore,
  SendStore,
  PositionStore,
  TestFeedStore,
  WebhookStore,
} from "@elm-court/store";
import type { ProblemCode } from "@elm-court/contract";

/** All that may be written to the log of an answer: never an id of a pupil, a key or a body. */
export type AccessLogEntry = {
  readonly route: string;
  readonly status: number;
  readonly requestId: string;
  readonly outcome?: Outcome;
  readonly code?: DecisionCode | ProblemCode;
  readonly error?: string;
  /** How many of the values that were asked for nobody is known by. */
  readonly notFound?: number;
  /** The answer to a test key: it is about nobody, so it is counted nowhere. */
  readonly test?: true;
};

/** What the staff tools' API is given: nothing else reaches a clock, randomness, the environment or the network. */
export type AccessDeps = {
  readonly store: CheckStore &
    FeedStore &
    LookupStore &
    SendStore &
    PositionStore &
    TestFeedStore &
    WebhookStore &
    Pick<GoingLiveStore, "recordGoingLivePass">;
  readonly now: () => Instant;
  /** Fresh random text, 20 characters of A–Z, a–z, 0–9. */
  readonly randomId: () => string;
  /** Waits. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** 256 random bits in base64url: a secret. */
  readonly randomToken: () => string;
  /** True on one machine alone: a webhook may be plain HTTP to 127.0.0.1. */
  readonly localWebhooks?: boolean | undefined;
  readonly settings: SchoolSettings;
  /** Where callers reach this API, without a slash at the end. Without it there is no metadata to find. */
  readonly publicOrigin?: string | undefined;
  readonly log: (entry: AccessLogEntry) => void;
};
