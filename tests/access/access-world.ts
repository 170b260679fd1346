import { hashSecret, writeApiKey } from "@elm-court/credentials";
import { type AccessDeps, type AccessLogEntry, createAccessApp } from "@elm-court/access";
import {
  type ApiKey,
  applyEvent,
  channelOf,
  elmCourtSettings,
  emptyState,
  type Instant,
  type KeyKind,
  type KeyScope,
  keyScopes,
  type PupilEvent,
} from "@elm-court/domain";
import { createMemoryTable, createStore, type Store, type Table } from "@elm-court/store";
import { holdToDocument } from "../openapi/hold-app.ts";
import { account, exemption, msA, noon } from "../decisions/situation.ts";
import { aKey, key, par, pup, said, stf } from "../store/fixtures.ts";

/** 43 characters of base64url, as a key's secret has them. */
export const secretOf = (letter: string): string => letter.repeat(43);

export const openPupil = pup("pup_open");
export const objectedPupil = pup("pup_objected");
/** Objected to, with an exemption of today that names Ms A. */
export const exemptPupil = pup("pup_exempt");
export const mailMerge = {
  ...msA,
  id: stf("stf_merge"),
  name: "Mail merge",
  kind: "service" as const,
};
const email = account("email");

const keysAtHand = {
  checker: { id: key("key_checker1"), scopes: ["check"], secret: secretOf("a") },
  planner: { id: key("key_planner1"), scopes: ["check", "plan"], secret: secretOf("b") },
  recorder: { id: key("key_recorder1"), scopes: ["record", "changes"], secret: secretOf("c") },
  lister: { id: key("key_lister1"), scopes: ["roster"], secret: secretOf("f") },
  sender: { id: key("key_sender01"), scopes: ["send", "record"], secret: secretOf("h") },
  sender2: { id: key("key_sender02"), scopes: ["send", "record"], secret: secretOf("g") },
  revoked: { id: key("key_revoked1"), scopes: ["check"], secret: secretOf("d") },
  tester: {
    id: key("key_tester1"),
    scopes: ["send", "check", "plan", "roster", "changes"],
    secret: secretOf("t"),
  },
  unready: { id: key("key_unready1"), scopes: ["check"], secret: secretOf("e") },
  everything: { id: key("key_everything1"), scopes: [...keyScopes], secret: secretOf("f") },
} satisfies Record<string, { id: ApiKey["id"]; scopes: KeyScope[]; secret: string }>;
export type KeyName = keyof typeof keysAtHand;

const kindOf = (name: string): KeyKind => (name === "tester" ? "test" : "live");

/** The text of a key at hand, as its owner was given it. */
export function keyText(name: KeyName): string {
  return writeApiKey(keysAtHand[name].id, keysAtHand[name].secret, kindOf(name));
}

async function addPupil(store: Store, pupilId: typeof openPupil, objected: boolean): Promise<void> {
  const begun: PupilEvent = { type: "pupil_added", roll: { status: "on_roll" } };
  const state = applyEvent(emptyState(pupilId), begun);
  const events = objected ? [begun, said(state, par("par_1"), "all")] : [begun];
  await store.recordEvents([{ before: emptyState(pupilId), events }], noon);
}

async function fill(store: Store): Promise<void> {
  for (const [name, { id, scopes, secret }] of Object.entries(keysAtHand))
    await store.saveKey(
      aKey({
        id,
        kind: kindOf(name),
        scopes,
        secretHashes: [hashSecret(secretOf("z")), hashSecret(secret)],
        revokedAt: name === "revoked" ? noon : undefined,
        schoolReady: name !== "unready",
      }),
    );
  await store.saveStaff(msA);
  await store.saveStaff(mailMerge);
  for (const channel of ["email", "text"]) await store.saveAccount(account(channel));
  await addPupil(store, openPupil, false);
  await addPupil(store, objectedPupil, true);
  await addPupil(store, exemptPupil, true);
  await store.saveSafeguarding(exemptPupil, {
    vulnerableMark: "nobody_has_said",
    exemptions: [exemption({ pupilId: exemptPupil })],
  });
}

/** The whole API in process: memory store, a clock that stands still, counted reads and everything that was logged. Each answer is held to the OpenAPI document. */
export async function anAccessWorld(
  more: Partial<AccessDeps> & { readonly at?: Instant; readonly table?: Table } = {},
) {
  const table = more.table ?? createMemoryTable();
  const store = createStore(table, () => "salt");
  await fill(store);
  const log: AccessLogEntry[] = [];
  let reads = 0;
  let ids = 0;
  const served = createAccessApp({
    store: {
      ...store,
      loadCheck: (asked) => {
        reads += 1;
        return store.loadCheck(asked);
      },
      loadBatch: (asked) => {
        reads += 1;
        return store.loadBatch(asked);
      },
    },
    now: () => more.at ?? noon,
    pause: () => Promise.resolve(),
    randomId: () => {
      ids += 1;
      return `random${String(ids).padStart(14, "0")}`;
    },
    randomToken: () => secretOf("r"),
    settings: elmCourtSettings,
    log: (entry) => log.push(entry),
    ...more,
  });
  const app = holdToDocument(served);
  return { app, store, table, log, reads: () => reads };
}

export type AccessWorld = Awaited<ReturnType<typeof anAccessWorld>>;

/** A well-formed question: may Ms A email this pupil to make arrangements, now? */
export function aQuestion(pupilId: string = openPupil) {
  return {
    subject: { type: "staff", id: msA.id as string },
    action: {
      name: channelOf("email") as string,
      properties: { reason: "arrangements", account: email.id as string },
    },
    resource: { type: "pupil", id: pupilId },
  };
}

/** Headers of a call with a key at hand. */
export function withKey(name: KeyName = "checker"): Record<string, string> {
  return { authorization: `Bearer ${keyText(name)}`, "content-type": "application/json" };
}

/** Posts a body (JSON unless it is text already) and gives status, headers and the answer's JSON. */
export async function ask(
  { app }: Pick<AccessWorld, "app">,
  body: unknown,
  headers: Record<string, string> = withKey(),
) {
  const response = await app.request("/access/v1/evaluation", {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: JSON.parse(text) as Record<string, unknown> & { context: Record<string, unknown> },
  };
}
