import type { Instant, LetterCode, SchoolSettings } from "@elm-court/domain";
import type { Mailer } from "@elm-court/mail";
import type { Store } from "@elm-court/store";
import type { MessageQueue } from "@elm-court/worker";

/** What the office's commands of sending are given. */
export type SendingDeps = {
  readonly store: Store;
  readonly queue: MessageQueue;
  readonly mailer: Mailer;
  /** Where the emails can be looked at. */
  readonly mailbox: string | undefined;
  readonly publicOrigin: string;
  readonly settings: SchoolSettings;
  readonly now: () => Instant;
  readonly randomId: () => string;
  readonly randomToken: () => string;
  readonly randomLetterCode: () => LetterCode;
};
