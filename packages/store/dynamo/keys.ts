import type {
  AccountId,
  EndingId,
  ErrandId,
  ExemptionId,
  FollowUpId,
  FeedName,
  ImportId,
  Instant,
  KeyId,
  MailingId,
  MessageId,
  ParentId,
  PermitId,
  PupilId,
  RecordId,
  ReportId,
  SendId,
  StaffId,
  WebhookId,
} from "@elm-court/domain";
import type { Key, TableName } from "../table/table.ts";

/** Every key shape, in one place. docs/access-patterns.md says who reads which and what it costs. */
const school = (pk: string, sk: string): Key => ({ table: "school", pk, sk });
const safeguarding = (pk: string, sk: string): Key => ({ table: "safeguarding", pk, sk });

/** A key that nothing is ever kept under: a check always asks for five, whatever it was given. */
const nothing = "none";

/** The partition of the exemptions that nobody has reviewed. */
export const toReviewPartition = "TO_REVIEW";

/** The partition of one parent's wishes to take a no back. */
export const endingsPartition = (id: ParentId): string => `ENDINGS#${id}`;
/** The partition of what parents reported. */
export const reportsPartition = "REPORTS";

/** The partition of the talks in person that are to be had, and of those that were. */
export const followUpPartition = "FOLLOW_UP";

export const keys = {
  apiKey: (id: KeyId) => school(`KEY#${id}`, "KEY"),
  keyMade: (id: KeyId | undefined) => school("KEYS", `KEY#${id ?? nothing}`),
  readiness: () => school("READINESS", "READINESS"),
  staff: (id: StaffId | undefined) => school(`STAFF#${id ?? nothing}`, "STAFF"),
  account: (id: AccountId | undefined) => school(`ACCOUNT#${id ?? nothing}`, "ACCOUNT"),
  pupilState: (id: PupilId | undefined) => school(`PUPIL#${id ?? nothing}`, "STATE"),
  numbered: (id: PupilId) => school(`PUPIL#${id}`, "NUMBERED"),
  pupil: (id: PupilId) => school(`PUPIL#${id}`, "PROFILE"),
  pupilEvent: (id: PupilId, version: number) =>
    school(`PUPIL#${id}`, `EVENT#${String(version).padStart(10, "0")}`),
  parent: (id: ParentId) => school(`PARENT#${id}`, "PROFILE"),
  relationship: (parent: ParentId, pupil: PupilId) => school(`PARENT#${parent}`, `PUPIL#${pupil}`),
  removedRelationship: (parent: ParentId, pupil: PupilId) =>
    school(`PARENT#${parent}`, `REMOVED#${pupil}`),
  wantsPaper: (id: ParentId) => school(`PARENT#${id}`, "WANTS_PAPER"),
  linkSeries: (id: ParentId) => school(`PARENT#${id}`, "LINKS"),
  addressBlock: (addressHash: string) => school(`ADDRESS#${addressHash}`, "BLOCK"),
  link: (tokenHash: string) => school(`LINK#${tokenHash}`, "LINK"),
  session: (tokenHash: string) => school(`SESSION#${tokenHash}`, "SESSION"),
  submission: (id: string) => school(`SUBMISSION#${id}`, "SUBMISSION"),
  ending: (parent: ParentId, id: EndingId) => school(endingsPartition(parent), `ENDING#${id}`),
  errand: (id: ErrandId) => school(`ERRAND#${id}`, "ERRAND"),
  oneTimeCode: (id: ErrandId) => school(`CODE#${id}`, "CODE"),
  tries: (what: string) => school(`TRIES#${what}`, "TRIES"),
  import: (id: ImportId) => school(`IMPORT#${id}`, "IMPORT"),
  importRow: (id: ImportId, row: string) => school(`IMPORT#${id}`, `ROW#${row}`),
  rosterRow: (id: string) => school(`ROSTER_ROW#${id}`, "ROSTER_ROW"),
  pupilIdentity: (hash: string) => school(`PUPIL_IDENTITY#${hash}`, "PUPIL_IDENTITY"),
  mailing: (id: MailingId) => school(`MAILING#${id}`, "MAILING"),
  message: (mailing: MailingId, id: MessageId) => school(`MAILING#${mailing}`, `MESSAGE#${id}`),
  goingLivePass: (key: KeyId) => school(`KEY#${key}`, "GOING_LIVE"),
  agreement: (account: AccountId, at: Instant) => school(`ACCOUNT#${account}`, `AGREEMENT#${at}`),
  feedHead: (feed: FeedName) => school(`FEED#${feed}`, "HEAD"),
  change: (feed: FeedName, cursor: number) =>
    school(`FEED#${feed}`, `CHANGE#${String(cursor).padStart(10, "0")}`),
  toolPosition: (id: KeyId) => school(`KEY#${id}`, "POSITION"),
  webhook: (id: WebhookId) => school(`WEBHOOK#${id}`, "WEBHOOK"),
  webhookTest: (id: WebhookId, testId: string) => school(`WEBHOOK#${id}`, `TEST#${testId}`),
  lookup: (hash: string) => school(`LOOKUP#${hash}`, "LOOKUP"),
  /** The same in both tables: which of them has it, its id does not say. */
  send: (id: SendId | undefined, table: TableName = "school"): Key => ({
    table,
    pk: `SEND#${id ?? nothing}`,
    sk: "SEND",
  }),
  pupilSend: (pupil: PupilId, id: SendId, table: TableName = "school"): Key => ({
    table,
    pk: `PUPIL#${pupil}`,
    sk: `SEND#${id}`,
  }),
  /** As a send: in one of the two tables, and its id does not say in which. */
  permit: (id: PermitId | undefined, table: TableName = "school"): Key => ({
    table,
    pk: `PERMIT#${id ?? nothing}`,
    sk: "PERMIT",
  }),
  signIn: (stateHash: string) => school(`SIGN_IN#${stateHash}`, "SIGN_IN"),
  consoleSession: (tokenHash: string) => school(`CONSOLE_SESSION#${tokenHash}`, "CONSOLE_SESSION"),
  consolePerson: (hash: string) => school(`CONSOLE_PERSON#${hash}`, "CONSOLE_PERSON"),
  pupilRecord: (pupil: PupilId, id: RecordId, table: TableName = "school"): Key => ({
    table,
    pk: `PUPIL#${pupil}`,
    sk: `RECORD#${id}`,
  }),
  followUp: (id: FollowUpId, table: TableName = "school"): Key => ({
    table,
    pk: followUpPartition,
    sk: `OPEN#${id}`,
  }),
  followUpDone: (id: FollowUpId, table: TableName = "school"): Key => ({
    table,
    pk: followUpPartition,
    sk: `DONE#${id}`,
  }),
  contactLine: (pupil: PupilId, id: SendId) => school(`PUPIL#${pupil}`, `LINE#${id}`),
  contactListSwitch: () => school("SETTING", "CONTACT_LIST"),
  withheldLine: (pupil: PupilId, id: SendId) => safeguarding(`PUPIL#${pupil}`, `WITHHELD#${id}`),
  safeguarding: (id: PupilId | undefined) => safeguarding(`PUPIL#${id ?? nothing}`, "SAFEGUARDING"),
  exemption: (pupil: PupilId, id: ExemptionId) => safeguarding(`PUPIL#${pupil}`, `EXEMPTION#${id}`),
  trail: (pupil: PupilId, atAndId: string) => safeguarding(`PUPIL#${pupil}`, `TRAIL#${atAndId}`),
  toReview: (id: ExemptionId) => safeguarding(toReviewPartition, `EXEMPTION#${id}`),
  contactReport: (id: ReportId) => safeguarding(reportsPartition, `REPORT#${id}`),
  signingKeys: () => safeguarding("SIGNING_KEYS", "SIGNING_KEYS"),
  safeguardingOnce: (id: string) => safeguarding(`ONCE#${id}`, "ONCE"),
  /** A call that is done once. Always in `safeguarding`: an answer may rest on what is kept there. */
  onceCall: (hash: string) => safeguarding(`ONCE#${hash}`, "CALL"),
  onceAnswer: (hash: string, place: number) =>
    safeguarding(`ONCE#${hash}`, `ANSWER#${String(place).padStart(10, "0")}`),
} as const;

/** Sort-key prefixes of what hangs on one partition. */
export const prefixes = {
  relationships: "PUPIL#",
  importRows: "ROW#",
  events: "EVENT#",
  messages: "MESSAGE#",
  endings: "ENDING#",
  agreements: "AGREEMENT#",
  exemptions: "EXEMPTION#",
  trail: "TRAIL#",
  keysMade: "KEY#",
  sends: "SEND#",
  records: "RECORD#",
  reports: "REPORT#",
  followUpsOpen: "OPEN#",
  contactLines: "LINE#",
  everything: "",
} as const;

/** Names of the lists that the one index holds. */
export const lists = {
  pupils: "PUPIL",
  parents: "PARENT",
  relationships: "RELATIONSHIP",
  wantsPaper: "WANTS_PAPER",
  addressBlocks: "ADDRESS_BLOCK",
  removedRelationships: "REMOVED",
  imports: "IMPORT",
  mailings: "MAILING",
  endings: "ENDING",
  staff: "STAFF",
  accounts: "ACCOUNT",
  goingLivePasses: "GOING_LIVE",
  positions: "POSITION",
  webhooks: "WEBHOOK",
  people: "PERSON",
} as const;
