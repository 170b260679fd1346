import { hashSecret, writeApiKey } from "@elm-court/credentials";
import { createAccessApp } from "@elm-court/access";
import { elmCourtSettings, type Exemption } from "@elm-court/domain";
import { createMemoryTable, createStore, type Table } from "@elm-court/store";
import { account, exemption, msA } from "../decisions/situation.ts";
import { aKey, added, exm, key, noon, par, pup, said, stf } from "../store/fixtures.ts";
import { itemAbout } from "./sending-tool.ts";

const keyId = key("key_worlds01");
const secret = "w".repeat(43);
const pupilId = pup("pup_1");

type Write = Parameters<Table["write"]>[0][number];

/** What is known of the pupil. `for` names whom the leave is for. */
export type Known = {
  readonly isObjected: boolean;
  readonly exemption?: {
    readonly kind: Exemption["kind"];
    readonly for: "asker" | "somebody_else";
  };
};

/** A write without what it writes or hangs on: its kind and its key. */
function shapeOf(write: Write): unknown {
  const { table, pk, sk } =
    "put" in write ? write.put : "check" in write ? write.check : write.remove;
  return [Object.keys(write)[0], table, pk, sk];
}

/** The API over a memory table that writes down every call, with ids and a clock that are the same in every such world. */
export async function openSendWorld({ isObjected, exemption: leave }: Known) {
  const table = createMemoryTable();
  const calls: unknown[] = [];
  const watched: Table = {
    ...table,
    getMany: (keys) => {
      calls.push(["getMany", keys]);
      return table.getMany(keys);
    },
    getSome: (keys) => {
      calls.push(["getSome", keys]);
      return table.getSome(keys);
    },
    write: (writes) => {
      calls.push(["write", writes.map(shapeOf)]);
      return table.write(writes);
    },
  };
  let made = 0;
  const next = (length: number): string => String((made += 1)).padStart(length, "a");
  const store = createStore(watched, () => "salt");
  const scopes = ["send", "record"] as const;
  await store.saveKey(aKey({ id: keyId, scopes: [...scopes], secretHashes: [hashSecret(secret)] }));
  await store.saveStaff(msA);
  await store.saveAccount(account("email"));
  await store.recordEvents([added(pupilId)], noon);
  const [before] = await store.loadStates([pupilId]);
  if (isObjected && before !== undefined)
    await store.recordEvents([{ before, events: [said(before, par("par_1"), "all")] }], noon);
  if (leave !== undefined) {
    const id = exm(`exm_${leave.kind}`);
    const staffIds = [leave.for === "asker" ? msA.id : stf("stf_other")];
    await store.saveSafeguarding(pupilId, {
      vulnerableMark: "nobody_has_said",
      exemptions: [exemption({ id, pupilId, kind: leave.kind, staffIds })],
    });
  }
  calls.length = 0;
  const app = createAccessApp({
    store,
    now: () => noon,
    pause: () => Promise.resolve(),
    randomId: () => next(20),
    randomToken: () => next(43),
    settings: elmCourtSettings,
    log: () => undefined,
  });
  const answers: string[] = [];
  const call = async (method: string, path: string, body: object, name = "") => {
    const response = await app.request(path, {
      method,
      headers: {
        authorization: `Bearer ${writeApiKey(keyId, secret)}`,
        "content-type": "application/json",
        "idempotency-key": name,
        "x-request-id": `asked ${answers.length}`,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    answers.push(JSON.stringify([response.status, [...response.headers], text]));
    return text;
  };
  const item = itemAbout(pupilId, "the trip");
  const record = { ...item, direction: "sent", at: noon };
  /** Everything that a tool does with a message: asks, asks again, says how it ended, and records. */
  const live = async (): Promise<void> => {
    const sent = await call("POST", "/contact/v1/sends", { items: [item] }, "one");
    await call("POST", "/contact/v1/sends", { items: [item] }, "one");
    await call("POST", "/contact/v1/sends", { items: [item, item] }, "two");
    const sendId = /snd_\w+/.exec(sent)?.[0] ?? "snd_none";
    await call("PATCH", `/contact/v1/sends/${sendId}`, { status: "sent" });
    await call("PATCH", `/contact/v1/sends/${sendId}`, { status: "sent" });
    await call("PATCH", `/contact/v1/sends/${sendId}`, { status: "failed" });
    if (sent.includes('"decision":true'))
      await call("POST", "/contact/v1/records", { ...record, sendId }, "three");
    await call("POST", "/contact/v1/records", record, "four");
    await call("POST", "/contact/v1/records", { ...record, direction: "received" }, "five");
  };
  return { live, answers, calls };
}
