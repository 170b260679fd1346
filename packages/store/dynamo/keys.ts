import type {
  AccountId,
  KeyId,
  MailingId,
  MessageId,
  ParentId,
  PupilId,
  StaffId,
} from "@elm-court/domain";
import type { Key } from "../table/table.ts";

/** Every key shape, in one place. docs/access-patterns.md says who reads which and what it costs. */
const school = (pk: string, sk: string): Key => ({ table: "school", pk, sk });

/** A key that nothing is ever kept under: a check always asks for five, whatever it was given. */
const nothing = "none";

export const keys = {
  apiKey: (id: KeyId) => school(`KEY#${id}`, "KEY"),
  staff: (id: StaffId | undefined) => school(`STAFF#${id ?? nothing}`, "STAFF"),
  account: (id: AccountId | undefined) => school(`ACCOUNT#${id ?? nothing}`, "ACCOUNT"),
  pupilState: (id: PupilId | undefined) => school(`PUPIL#${id ?? nothing}`, "STATE"),
  pupil: (id: PupilId) => school(`PUPIL#${id}`, "PROFILE"),
  pupilEvent: (id: PupilId, version: number) =>
    school(`PUPIL#${id}`, `EVENT#${String(version).padStart(10, "0")}`),
  parent: (id: ParentId) => school(`PARENT#${id}`, "PROFILE"),
  relationship: (parent: ParentId, pupil: PupilId) => school(`PARENT#${parent}`, `PUPIL#${pupil}`),
  wantsPaper: (id: ParentId) => school(`PARENT#${id}`, "WANTS_PAPER"),
  link: (tokenHash: string) => school(`LINK#${tokenHash}`, "LINK"),
  session: (tokenHash: string) => school(`SESSION#${tokenHash}`, "SESSION"),
  submission: (id: string) => school(`SUBMISSION#${id}`, "SUBMISSION"),
  rosterRow: (id: string) => school(`ROSTER_ROW#${id}`, "ROSTER_ROW"),
  pupilIdentity: (hash: string) => school(`PUPIL_IDENTITY#${hash}`, "PUPIL_IDENTITY"),
  mailing: (id: MailingId) => school(`MAILING#${id}`, "MAILING"),
  message: (mailing: MailingId, id: MessageId) => school(`MAILING#${mailing}`, `MESSAGE#${id}`),
  safeguarding: (id: PupilId | undefined): Key => ({
    table: "safeguarding",
    pk: `PUPIL#${id ?? nothing}`,
    sk: "SAFEGUARDING",
  }),
} as const;

/** Sort-key prefixes of what hangs on one partition. */
export const prefixes = { events: "EVENT#", messages: "MESSAGE#", everything: "" } as const;

/** Names of the lists that the one index holds. */
export const lists = {
  pupils: "PUPIL",
  parents: "PARENT",
  relationships: "RELATIONSHIP",
  wantsPaper: "WANTS_PAPER",
  mailings: "MAILING",
} as const;
