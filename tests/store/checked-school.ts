import { randomUUID } from "node:crypto";
import { hashSecret, writeApiKey } from "@elm-court/credentials";
import { createAccessApp } from "@elm-court/access";
import { elmCourtSettings, type PupilId } from "@elm-court/domain";
import {
  createDynamoClient,
  createDynamoTable,
  createStore,
  createTables,
  type Store,
} from "@elm-court/store";
import { account, msA } from "../decisions/situation.ts";
import { aKey, added, fresh, key, noon, par, pup, said } from "./fixtures.ts";

const names = { school: "school", safeguarding: "safeguarding" };
const keyId = key("key_checker1");
const secret = "s".repeat(43);
const email = account("email");

/** The API over the real client, at noon of a school day. The DynamoDB at `endpoint` may be no DynamoDB at all. */
export function openChecks(endpoint: string) {
  const client = createDynamoClient({
    region: "eu-west-2",
    endpoint,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const store = createStore(createDynamoTable(client, names), randomUUID);
  const app = createAccessApp({
    store,
    now: () => noon,
    pause: () => Promise.resolve(),
    randomId: () => "a".repeat(20),
    randomToken: () => "r".repeat(43),
    settings: elmCourtSettings,
    log: () => undefined,
  });
  const ask = (path: string, body: object) =>
    app.request(path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${writeApiKey(keyId, secret)}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({
        subject: { type: "staff", id: msA.id },
        action: { name: "email", properties: { reason: "arrangements", account: email.id } },
        ...body,
      }),
    });
  /** May Ms A email this pupil to make arrangements? The status, and the decision where there is one. */
  const check = async (pupilId: PupilId) => {
    const resource = { type: "pupil", id: pupilId };
    const response = await ask("/access/v1/evaluation", { resource });
    const { decision } = (await response.json()) as { decision?: boolean };
    return { status: response.status, decision };
  };
  /** The same of several pupils in one batch: what each is answered, in order, or nothing but the status. */
  const checkMany = async (pupilIds: readonly PupilId[]) => {
    const evaluations = pupilIds.map((id) => ({ resource: { type: "pupil", id } }));
    const response = await ask("/access/v1/evaluations", { evaluations });
    const { evaluations: views = [] } = (await response.json()) as {
      evaluations?: readonly { decision: boolean; context: { code: string } }[];
    };
    const answers = views.map(({ decision, context }) =>
      context.code === "unavailable" ? "no_answer" : decision ? "allowed" : "denied",
    );
    return { status: response.status, answers };
  };
  return { app, client, store, check, checkMany, close: () => client.destroy() };
}

/** Saves the key that `check` uses, or revokes it. */
export async function saveKey(store: Store, revokedAt?: typeof noon): Promise<void> {
  await store.saveKey(aKey({ id: keyId, secretHashes: [hashSecret(secret)], revokedAt }));
}

/** The tables, with a key, Ms A and her account. */
export async function fillSchool({ client, store }: ReturnType<typeof openChecks>): Promise<void> {
  await createTables(client, names);
  await saveKey(store);
  await store.saveStaff(msA);
  await store.saveAccount(email);
}

/** A pupil nobody has objected about. */
export async function newPupil(store: Store): Promise<PupilId> {
  const id = pup(`pup_${fresh()}`);
  await store.recordEvents([added(id)], noon);
  return id;
}

/** Says no to every way, and comes back when the store has acknowledged it. */
export async function sayNo(store: Store, id: PupilId): Promise<void> {
  const [before] = await store.loadStates([id]);
  if (before === undefined) throw new Error("not there");
  const events = [said(before, par("par_1"), "all")];
  if ((await store.recordEvents([{ before, events }], noon)) !== "recorded")
    throw new Error("not acknowledged");
}
