import type { Instant, SchoolSettings } from "@elm-court/domain";
import type { Mailer } from "@elm-court/mail";
import type { CodeStore, MailingStore, ParentStore, RosterStore } from "@elm-court/store";
import type { MessageQueue } from "./queued-message.ts";
import type { WorkerLog } from "./worker-log.ts";

/** What the message workers are given. Nothing of `safeguarding` can be reached from here (promise P3). */
export type WorkerDeps = {
  readonly store: RosterStore & MailingStore & ParentStore & CodeStore;
  readonly queue: MessageQueue;
  readonly mailer: Mailer;
  readonly now: () => Instant;
  /** 256 bits or more, fit for a URL as they are. */
  readonly randomToken: () => string;
  /** A one-time code: six digits, each as likely as the others. */
  readonly randomCode: () => string;
  readonly settings: SchoolSettings;
  /** Where the parents' pages are, for example `https://parents.school.example`. */
  readonly publicOrigin: string;
  readonly log: WorkerLog;
};
