import { hashSecret, writeApiKey } from "@elm-court/credentials";
import { type AccessDeps, type AccessLogEntry, createAccessApp } from "@elm-court/access";
import { elmCourtSettings, type Instant, type KeyScope, type PupilId } from "@elm-court/domain";
import { createMemoryTable, createStore, type Key, type Store, type Table } from "@elm-court/store";
import { account, exemption, msA, noon } from "../../decisions/situation.ts";
import { aKey, aPupil, added, key, par, pup, said } from "../../store/fixtures.ts";

const scopes = {
  checker: ["check"],
  lister: ["check", "roster", "search_staff"],
  planner: ["check", "plan", "roster"],
  recorder: ["record", "roster", "plan"],
} satisfies Record<string, KeyScope[]>;
export type KeyName = keyof typeof scopes;

const secret = "s".repeat(43);
const idOf = (name: string) => key(`key_${name}1`);
export const email = account("email");

/** The headers of a call with a key of this world. */
export function withKey(name: KeyName = "lister"): Record<string, string> {
  return {
    authorization: `Bearer ${writeApiKey(idOf(name), secret)}`,
    "content-type": "application/json",
  };
}

/** May Ms A email this pupil to make arrangements? */
export function question(pupilId: string) {
  return {
    subject: { type: "staff", id: msA.id as string },
    action: { name: "email", properties: { reason: "arrangements", account: email.id as string } },
    resource: { type: "pupil", id: pupilId },
  };
}

/** Pupils `pup_open0`, `pup_open1`, … whom nobody objects about, and `pup_no0`, … with a no to everything. */
async function addPupils(store: Store, prefix: string, count: number): Promise<PupilId[]> {
  const ids = Array.from({ length: count }, (_, place) => pup(`pup_${prefix}${place}`));
  for (const id of ids) {
    const row = { pupil: aPupil(id), parents: [], relationships: [], change: added(id) };
    await store.recordRosterRow(row, noon, `row-${id}`);
    const [before] = await store.loadStates([id]);
    if (prefix === "no" && before !== undefined)
      await store.recordEvents([{ before, events: [said(before, par("par_1"), "all")] }], noon);
  }
  return ids;
}

type Chosen = {
  readonly open?: number;
  readonly objected?: number;
  /** Every pupil has two exemptions that name Ms A, one of them for tonight as well. */
  readonly exempted?: boolean;
  readonly at?: Instant;
  readonly table?: (table: Table) => Table;
} & Pick<Partial<AccessDeps>, "publicOrigin">;

/** The whole API over a memory table, with every batch read counted by how many keys it asked for. */
export async function openContact(chosen: Chosen = {}) {
  const { open = 2, objected = 2, exempted = false, at = noon } = chosen;
  const calls: string[][] = [];
  const memory = createMemoryTable();
  const count = (keys: readonly Key[]): void => {
    calls.push(keys.map(({ table, pk, sk }) => `${table} ${pk} ${sk}`));
  };
  const counted: Table = {
    ...memory,
    getMany: (keys) => {
      count(keys);
      return memory.getMany(keys);
    },
    getSome: (keys) => {
      count(keys);
      return memory.getSome(keys);
    },
  };
  let salts = 0;
  const store = createStore(chosen.table?.(counted) ?? counted, () => `salt${(salts += 1)}`);
  for (const name of Object.keys(scopes))
    await store.saveKey(
      aKey({
        id: idOf(name),
        scopes: scopes[name as KeyName],
        secretHashes: [hashSecret(secret)],
      }),
    );
  await store.saveStaff(msA);
  await store.saveAccount(email);
  const pupils = [
    ...(await addPupils(store, "open", open)),
    ...(await addPupils(store, "no", objected)),
  ];
  for (const pupilId of exempted ? pupils : [])
    await store.saveSafeguarding(pupilId, {
      vulnerableMark: "nobody_has_said",
      exemptions: [
        exemption({ pupilId }),
        exemption({ pupilId, kind: "at_risk", noAlternativeNight: "2026-11-24" as never }),
      ],
    });
  const log: AccessLogEntry[] = [];
  let ids = 0;
  const app = createAccessApp({
    store,
    now: () => at,
    pause: () => Promise.resolve(),
    randomId: () => `random${String((ids += 1)).padStart(14, "0")}`,
    randomToken: () => "r".repeat(43),
    settings: elmCourtSettings,
    log: (entry) => log.push(entry),
    publicOrigin: chosen.publicOrigin ?? "https://api.contact.example",
  });
  calls.length = 0;
  const post = async (path: string, body: unknown, headers = withKey()) => {
    const response = await app.request(path, {
      method: "POST",
      headers,
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: JSON.parse(text) as Record<string, unknown>,
    };
  };
  return {
    app,
    store,
    pupils,
    log,
    calls,
    /** `POST /access/v1/evaluations` */
    batch: (body: unknown, headers?: Record<string, string>) =>
      post("/access/v1/evaluations", body, headers),
    /** `POST /access/v1/search/…` */
    search: (what: string, body: unknown, headers?: Record<string, string>) =>
      post(`/access/v1/search/${what}`, body, headers),
    one: (body: unknown, headers?: Record<string, string>) =>
      post("/access/v1/evaluation", body, headers),
  };
}

export type ContactWorld = Awaited<ReturnType<typeof openContact>>;
