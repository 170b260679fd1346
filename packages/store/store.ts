import type { AddressStore } from "./addresses/address-store.ts";
import type { AnswerStore } from "./answers/answer-store.ts";
import type { CheckStore } from "./checks/check-store.ts";
import type { CodeStore } from "./codes/code-store.ts";
import type { KeyStore } from "./credentials/key-store.ts";
import type { ReadinessStore } from "./credentials/readiness-store.ts";
import type { ConsoleStore } from "./console/console-store.ts";
import type { DirectoryStore } from "./directory/directory-store.ts";
import type { EndingStore } from "./endings/ending-store.ts";
import type { ErrandStore } from "./errands/errand-store.ts";
import type { FeedStore } from "./feed/feed-store.ts";
import type { NumberingStore } from "./feed/numbering-store.ts";
import type { TestFeedStore } from "./feed/test-feed-store.ts";
import type { PositionStore } from "./feed/position-store.ts";
import type { LookupStore } from "./lookup/lookup-store.ts";
import type { GoingLiveStore } from "./going-live/going-live-store.ts";
import type { MailingStore } from "./mailing/mailing-store.ts";
import type { ParentStore } from "./parents/parent-store.ts";
import type { PupilStore } from "./roster/pupil-store.ts";
import type { ReportListStore } from "./reports/report-store.ts";
import type { ImportStore } from "./imports/import-store.ts";
import type { RosterStore } from "./roster/roster-store.ts";
import type { SafeguardingStore } from "./safeguarding/safeguarding-store.ts";
import type { ContactHistoryStore } from "./sending/contact-history-store.ts";
import type { ContactListStore } from "./sending/contact-list-store.ts";
import type { SendStore } from "./sending/sending.ts";
import type { WebhookStore } from "./webhooks/webhook-store.ts";

/** Everything that is kept. Each part stands beside what keeps it, and whoever needs one part is given no more. */
export type Store = CheckStore &
  FeedStore &
  NumberingStore &
  TestFeedStore &
  LookupStore &
  PositionStore &
  WebhookStore &
  AddressStore &
  AnswerStore &
  ParentStore &
  CodeStore &
  ErrandStore &
  EndingStore &
  RosterStore &
  ImportStore &
  GoingLiveStore &
  MailingStore &
  KeyStore &
  ReadinessStore &
  DirectoryStore &
  SafeguardingStore &
  SendStore &
  ContactHistoryStore &
  ContactListStore &
  ReportListStore &
  ConsoleStore &
  PupilStore;
