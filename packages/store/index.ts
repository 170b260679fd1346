export type { ImportStore } from "./imports/import-store.ts";
export { addressHashOf } from "./addresses/address-hash.ts";
export { type AddressStore, createAddressStore } from "./addresses/address-store.ts";
export type { AnswerStore, NumberedEvent, Submission } from "./answers/answer-store.ts";
export { recordOnStates } from "./answers/record-on-states.ts";
export type { PupilChange } from "./answers/write-change.ts";
export type { CodeStore, CodeTry } from "./codes/code-store.ts";
export type { BatchFacts, CheckFacts, CheckIds, CheckStore } from "./checks/check-store.ts";
export type { KeyStore } from "./credentials/key-store.ts";
export type { Readiness, ReadinessStore } from "./credentials/readiness-store.ts";
export type {
  BegunSignIn,
  ConsolePerson,
  ConsoleSession,
  ConsoleStore,
} from "./console/console-store.ts";
export type { DirectoryStore } from "./directory/directory-store.ts";
export type { EndingStore } from "./endings/ending-store.ts";
export type { ErrandStore } from "./errands/errand-store.ts";
export type { FeedStore } from "./feed/feed-store.ts";
export type { NumberingStore, Unnumbered } from "./feed/numbering-store.ts";
export type { PositionStore } from "./feed/position-store.ts";
export type { LookupStore } from "./lookup/lookup-store.ts";
export type { GoingLivePass, GoingLiveStore } from "./going-live/going-live-store.ts";
export { loadAllStates } from "./answers/load-all-states.ts";
export { ledgers } from "./mailing/ledgers.ts";
export { messageIdOf } from "./mailing/message-id.ts";
export {
  type PlannedParent,
  planSending,
  type PlanStore,
  type SendingAsked,
} from "./mailing/plan-sending.ts";
export { createMailingStore, type MailingStore } from "./mailing/mailing-store.ts";
export type { LetterLink, Link, LinkStore } from "./links/link-store.ts";
export type { Family, ParentSession, ParentStore } from "./parents/parent-store.ts";
export type { PupilStore } from "./roster/pupil-store.ts";
export type { Roster, RosterChange, RosterStore } from "./roster/roster-store.ts";
export type {
  HeldSafeguarding,
  SafeguardingChange,
  SafeguardingStore,
} from "./safeguarding/safeguarding-store.ts";
export type { Store } from "./store.ts";
export { StoreUnavailable } from "./store-unavailable.ts";
export type { Key, Table } from "./table/table.ts";
export * from "./sending/sending.ts";
export { createRosterStore } from "./roster/roster-store.ts";
export { createAnswerStore } from "./answers/answer-store.ts";
export { createCodeStore } from "./codes/code-store.ts";
export { createEndingStore } from "./endings/ending-store.ts";
export { createErrandStore } from "./errands/errand-store.ts";
export { createParentStore } from "./parents/parent-store.ts";
export type { ContactHistoryStore } from "./sending/contact-history-store.ts";
export {
  type ContactLineStore,
  type ContactListStore,
  createContactLineStore,
} from "./sending/contact-list-store.ts";
export {
  createReportListStore,
  createReportStore,
  type ReportListStore,
  type ReportStore,
} from "./reports/report-store.ts";
export { createSendStore } from "./sending/send-store.ts";
export { createCheckStore } from "./checks/load-check.ts";
export { createFeedStore } from "./feed/feed-store.ts";
export { createTestFeedStore, type TestFeedStore } from "./feed/test-feed-store.ts";
export { createPositionStore } from "./feed/position-store.ts";
export { createLookupStore } from "./lookup/lookup-store.ts";
export { createGoingLiveStore } from "./going-live/going-live-store.ts";
export type { WebhookStore } from "./webhooks/webhook-store.ts";
export { createWebhookStore } from "./webhooks/webhook-store.ts";
export { createMemoryStore, createStore } from "./create-store.ts";
export { createMemoryTable } from "./memory/memory-table.ts";
export { createDynamoClient } from "./dynamo/client.ts";
export { createDynamoTable } from "./dynamo/dynamo-table.ts";
export { createTables } from "./dynamo/create-tables.ts";
export { errandInRecord } from "./dynamo/errand-in-record.ts";
export { type DeliveryAsked, deliveryInRecord } from "./dynamo/delivery-in-record.ts";
export { pupilWithEvent } from "./dynamo/pupil-with-event.ts";
export { type StreamRecord, submissionInRecord } from "./dynamo/submission-in-record.ts";
