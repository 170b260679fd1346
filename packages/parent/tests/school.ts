import {
  addSeconds,
  type ContactReport,
  type ContactState,
  elmCourtSettings,
  emptyState,
  type Instant,
  instantOf,
  isParentId,
  isPupilId,
  makeId,
  type Parent,
  type Pupil,
  type PupilEvent,
} from "@elm-court/domain";
import { createMemoryStore, type Link, type Store } from "@elm-court/store";
import { createParentApp, type ParentDeps, type ParentLogEntry } from "../index.ts";
import { hashToken } from "../session/token.ts";
import { openBrowser, origin } from "./browser.ts";

export const ids = {
  mother: makeId(isParentId, "par", "mother"),
  father: makeId(isParentId, "par", "father"),
  amira: makeId(isPupilId, "pup", "amira"),
  yusuf: makeId(isPupilId, "pup", "yusuf"),
};

export const links = {
  mother: "linkOfTheMother00000000000000000000000000000",
  father: "linkOfTheFather00000000000000000000000000000",
  paper: "paperOfTheMother0000000000000000000000000000",
  stop: "stopEndingOfTheMother00000000000000000000000",
  stopped: "stoppedLink000000000000000000000000000000000",
};

const opened = instantOf(Date.UTC(2026, 2, 3, 14, 2));

const parentOf = (id: Parent["id"], name: string, sharesEmail: boolean): Parent => ({
  id,
  name,
  email: "family@parents.example",
  emailStanding: "usable",
  wantsPaper: false,
  sharesEmail,
});

const pupilOf = (id: Pupil["id"], firstName: string, upn: string): Pupil => ({
  id,
  firstName,
  lastName: "Haddad",
  upn,
  roll: { status: "on_roll" },
});

/** Two children of two parents, with a link of each kind. */
export async function seedFamily(
  store: Store,
  names: readonly [string, string] = ["Amira", "Yusuf"],
  sharesEmail = false,
) {
  const pupils = [pupilOf(ids.amira, names[0], "1"), pupilOf(ids.yusuf, names[1], "2")];
  const parents = [
    parentOf(ids.mother, "Layla Haddad", sharesEmail),
    parentOf(ids.father, "Omar Haddad", sharesEmail),
  ];
  for (const pupil of pupils) {
    await store.recordRosterRow(
      {
        pupil,
        parents,
        relationships: parents.map((parent) => ({
          pupilId: pupil.id,
          parentId: parent.id,
          kind: "unknown",
          parentalResponsibility: "yes",
          livesWith: "yes",
          ordersNote: "none",
        })),
        change: {
          before: emptyState(pupil.id),
          events: [{ type: "pupil_added", roll: pupil.roll }],
        },
      },
      opened,
      `row-${pupil.id}`,
    );
  }
  const add = (token: string, parentId: Parent["id"], opens: Link["opens"]) =>
    store.addLink({ tokenHash: hashToken(token), parentId, opens });
  await add(links.stopped, ids.mother, "answer");
  await store.stopLinks(ids.mother, opened);
  await add(links.mother, ids.mother, "answer");
  await add(links.father, ids.father, "answer");
  await add(links.stop, ids.mother, "stop_ending");
  await add(links.paper, ids.mother, "paper_instead");
}

/** A store that remembers which of its methods were called. */
function watched(store: Store, calls: string[]): Store {
  return new Proxy(store, {
    get: (target, name, receiver) => {
      calls.push(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
}

/** A school with two children of two parents, its pages over the store in memory, and a clock that stands still. */
export async function openSchool(
  options: {
    readonly names?: readonly [string, string];
    readonly sharesEmail?: boolean;
    readonly change?: (store: Store) => Partial<Store>;
  } = {},
) {
  const store = createMemoryStore();
  await seedFamily(store, options.names, options.sharesEmail);
  const calls: string[] = [];
  const logged: ParentLogEntry[] = [];
  const reports: ContactReport[] = [];
  let at: Instant = opened;
  let made = 0;
  const next = (length: number): string => {
    made += 1;
    return String(made).padStart(length, "a");
  };
  const deps: ParentDeps = {
    store: watched({ ...store, ...options.change?.(store) }, calls),
    reports: { enqueue: async (sent) => void reports.push(...sent) },
    now: () => at,
    randomToken: () => next(43),
    randomId: () => next(20),
    settings: elmCourtSettings,
    publicOrigin: origin,
    log: (entry) => logged.push(entry),
  };
  const app = createParentApp(deps);
  return {
    store,
    deps,
    app,
    calls,
    reports,
    logged,
    browser: () => openBrowser(app),
    pass: (seconds: number) => {
      at = addSeconds(at, seconds);
    },
    states: (): Promise<readonly ContactState[]> => store.loadStates([ids.amira, ids.yusuf]),
    events: async (): Promise<readonly PupilEvent[]> =>
      (await store.listEvents(ids.amira)).map(({ event }) => event),
  };
}
