import {
  elmCourtSettings,
  type Instant,
  instantOf,
  isParentId,
  isPupilId,
  makeId,
  type OrdersNote,
  type Parent,
  type ParentId,
  type RelationshipKind,
} from "@elm-court/domain";
import type { Mail, Mailer, SendOutcome } from "@elm-court/mail";
import { createMemoryStore, type Store } from "@elm-court/store";
import type { RelayDeps } from "../../relay/relay-deps.ts";
import type { QueuedDelivery } from "../../webhooks/queued-delivery.ts";
import type { QueuedMessage } from "../queued-message.ts";
import type { WorkerDeps } from "../worker-deps.ts";
import type { WorkerLogEntry } from "../worker-log.ts";

/** What a test says about a parent; the rest is a mother with a usable address, whose child is on roll. */
export type TestParent = Partial<Omit<Parent, "id">> & {
  readonly kind?: RelationshipKind;
  readonly ordersNote?: OrdersNote;
  readonly childLeft?: boolean;
  /** The parent whose child it is too; a child of their own when left out. */
  readonly childOf?: string;
};

const at = instantOf(Date.UTC(2026, 2, 3, 16, 2));

async function saveFamily(store: Store, name: string, change: TestParent): Promise<ParentId> {
  const {
    kind = "mother",
    ordersNote = "none",
    childLeft = false,
    childOf = name,
    ...more
  } = change;
  const parentId = makeId(isParentId, "par", name);
  const pupilId = makeId(isPupilId, "pup", childOf);
  const roll = { status: childLeft ? "left" : "on_roll" } as const;
  const [before] = await store.loadStates([pupilId]);
  await store.recordRosterRow(
    {
      pupil: { id: pupilId, firstName: "Canaryfirst", lastName: "Canarylast", roll },
      parents: [
        {
          id: parentId,
          name: `Parent ${name}`,
          email: `${name}@home.example`,
          emailStanding: "usable",
          wantsPaper: false,
          sharesEmail: false,
          ...more,
        },
      ],
      relationships: [
        {
          pupilId,
          parentId,
          kind,
          parentalResponsibility: "unknown",
          livesWith: "unknown",
          ordersNote,
        },
      ],
      change: {
        before: before ?? { pupilId, version: 0, roll, objections: [], told: [] },
        events: [{ type: before === undefined ? "pupil_added" : "roll_changed", roll }],
      },
    },
    at,
    `${name} ${JSON.stringify(change)}`,
  );
  if (more.wantsPaper === true) await store.recordWantsPaper(parentId);
  return parentId;
}

/** A school in memory: a real store, and a queue, a mailer and a log that keep what they were given. */
export function createTestSchool(answer: (mail: Mail) => SendOutcome | Promise<SendOutcome>) {
  const store = createMemoryStore();
  const enqueued: QueuedMessage[] = [];
  const told: QueuedDelivery[] = [];
  const mails: Mail[] = [];
  const entries: WorkerLogEntry[] = [];
  const tokens: string[] = [];
  const mailer: Mailer = {
    send: async (mail) => {
      mails.push(mail);
      return answer(mail);
    },
  };
  const deps: WorkerDeps & RelayDeps & { readonly store: Store } = {
    store,
    deliveries: { enqueue: async (items) => void told.push(...items) },
    queue: { enqueue: async (items) => void enqueued.push(...items) },
    mailer,
    now: (): Instant => at,
    randomToken: () => {
      tokens.push(`token-${tokens.length}-${"x".repeat(36)}`);
      return tokens.at(-1) ?? "";
    },
    randomCode: () => "123456",
    settings: elmCourtSettings,
    publicOrigin: "https://parents.elmcourt.example",
    log: (entry) => void entries.push(entry),
  };
  return {
    deps,
    store,
    enqueued,
    told,
    mails,
    entries,
    tokens,
    addParent: (name: string, change: TestParent = {}) => saveFamily(store, name, change),
    /** The queue's messages as Lambda would hand them over. */
    records: () =>
      enqueued.map((item, place) => ({ messageId: `r${place}`, body: JSON.stringify(item) })),
  };
}

/** SES takes everything. */
export const accepts = ({ messageId }: Mail): SendOutcome => ({
  outcome: "accepted",
  sesMessageId: `ses-${messageId}`,
});
