import {
  channelOf,
  elmCourtSettings,
  emptyState,
  type ImportId,
  type Instant,
  letterCodeBytes,
  makeLetterCode,
  type PupilEvent,
  type Staff,
  type StaffRole,
  staffRoles,
} from "@elm-court/domain";
import { createMemoryBucket } from "@elm-court/bucket";
import { createMemoryTable, createStore, type Store } from "@elm-court/store";
import { acc, ans, at, obj, par, pup, stf, tie } from "../store/fixtures.ts";
import {
  type ConsoleDeps,
  type ConsoleLogEntry,
  createConsoleApp,
  hashToken,
  personHash,
} from "@elm-court/console";

export const origin = "https://api.elmcourt.example";
export const portal = "https://parents.elmcourt.example";
export const issuer = "https://login.elmcourt.example/tenant-1";
export const ids = {
  amira: pup("pup_amira"),
  ownChild: pup("pup_own"),
  mother: par("par_mother"),
  ownParent: par("par_own"),
  teacher: stf("stf_teacher"),
  mobile: acc("acc_mobile"),
};
export const staffOf = (role: StaffRole) => stf(`stf_${role}`);

const person = (id: Staff["id"], name: string, more: Partial<Staff> = {}): Staff => ({
  id,
  name,
  kind: "staff",
  active: true,
  groups: [],
  ownChildren: [],
  ...more,
});

async function seed(store: Store, now: Instant): Promise<void> {
  for (const [id, firstName, parentId, emailStanding] of [
    [ids.amira, "Amira", ids.mother, "bounced"],
    [ids.ownChild, "Yusuf", ids.ownParent, "usable"],
  ] as const) {
    const pupil = {
      id,
      firstName,
      lastName: "Khan",
      yearGroup: "9",
      roll: { status: "on_roll" },
    } as const;
    const objection: PupilEvent = {
      type: "answer_recorded",
      answer: {
        id: ans(`ans_${firstName}`),
        respondent: { kind: "parent", parentId },
        route: "website",
        objectsTo: "all",
        receivedAt: now,
        recordedBy: "parent",
      },
      effect: "objection_made",
      objectionId: obj(`obj_${firstName}`),
      ways: "all",
    };
    await store.recordRosterRow(
      {
        pupil,
        parents: [
          {
            id: parentId,
            name: "Layla Khan",
            email: "layla@families.example",
            emailStanding,
            wantsPaper: false,
            sharesEmail: false,
          },
        ],
        relationships: [tie(id, parentId)],
        change: {
          before: emptyState(id),
          events: [{ type: "pupil_added", roll: pupil.roll }, objection],
        },
      },
      now,
      `row-${id}`,
    );
  }
  await store.saveStaff(person(ids.teacher, "Ms Ada Finch"));
  await store.saveAccount({
    id: ids.mobile,
    channel: channelOf("text"),
    owner: { kind: "person", staffId: ids.teacher },
    standing: "not_agreed",
    label: "07700 900102",
  });
  for (const role of staffRoles) {
    await store.saveStaff(person(staffOf(role), `The ${role}`, { ownChildren: [ids.ownChild] }));
    await store.savePerson({
      hash: personHash(issuer, role),
      staffId: staffOf(role),
      groupIds: [`group-${role}`],
    });
  }
}

export type Sent = {
  readonly method?: string;
  readonly as?: StaffRole | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

/** The console in process over the memory store, at 22:30, with one person for each role signed in. */
export async function openConsole(signIn?: ConsoleDeps["signIn"]) {
  let now = at("2026-11-24T22:30:00.000Z");
  let made = 0;
  const table = createMemoryTable();
  const salts = () => {
    made += 1;
    return `salt${made}`;
  };
  const store = createStore(table, salts);
  const log: ConsoleLogEntry[] = [];
  const bucket = createMemoryBucket();
  const queued: ImportId[] = [];
  await seed(store, now);
  const tokenOf = (role: StaffRole) => role.padEnd(43, "0");
  for (const role of staffRoles)
    await store.saveConsoleSession({
      tokenHash: hashToken(tokenOf(role)),
      personHash: personHash(issuer, role),
      expiresAt: at("2026-11-25T06:00:00.000Z"),
    });
  const app = createConsoleApp({
    store,
    now: () => now,
    randomToken: () => salts().padEnd(43, "0"),
    randomId: () => salts().padEnd(20, "0"),
    settings: elmCourtSettings,
    publicOrigin: origin,
    portalOrigin: portal,
    randomLetterCode: () => {
      made += 1;
      return makeLetterCode(Uint8Array.from({ length: letterCodeBytes }, (_, n) => made + n));
    },
    roleGroups: Object.fromEntries(staffRoles.map((role) => [`group-${role}`, role])),
    signIn: signIn ?? {
      beginAt: () => Promise.resolve(`${issuer}/authorize`),
      redeem: () => Promise.resolve({ refused: "nobody_began" }),
    },
    log: (entry) => log.push(entry),
    imports: {
      bucket,
      enqueue: async (items) => {
        queued.push(...items.map(({ importId }) => importId));
        await Promise.resolve();
      },
    },
  });
  let keysMade = 0;
  const send = async (path: string, sent: Sent = {}): Promise<Response> => {
    const { method = "body" in sent ? "POST" : "GET", as, body } = sent;
    keysMade += 1;
    const headers: Record<string, string | undefined> = {
      ...(as && { cookie: `__Host-console=${tokenOf(as)}` }),
      ...(method !== "GET" && {
        origin,
        "sec-fetch-site": "same-origin",
        "content-type": "application/json",
        "idempotency-key": `key-number-${keysMade}`,
      }),
      ...sent.headers,
    };
    const given = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as [string, string]],
    );
    return app.request(`${origin}${path}`, {
      method,
      headers: given,
      ...(body !== undefined && {
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    });
  };
  return {
    app,
    store,
    log,
    send,
    table,
    bucket,
    queued,
    now: () => now,
    at: (instant: string) => {
      now = at(instant);
    },
  };
}

export type OpenConsole = Awaited<ReturnType<typeof openConsole>>;

/** What the Urgent screen sends: the teacher texts Amira now, and there is no other way. */
export const urgentBody = {
  pupilId: ids.amira,
  staffIds: [ids.teacher],
  ways: ["text"],
  anyOtherWay: false,
  caseNumber: "C-1",
};
