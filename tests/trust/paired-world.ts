import { addSeconds, elmCourtSettings, type Instant, instantOf } from "@elm-court/domain";
import type { Mail } from "@elm-court/mail";
import { createParentApp } from "@elm-court/parent";
import { createMemoryTable, createStore, type Table } from "@elm-court/store";
import { handleBatch, relayRecord, settleEndings, startMailing } from "@elm-court/worker";
import { type Browser, openBrowser, origin } from "../../packages/parent/tests/browser.ts";
import { seedFamily } from "../../packages/parent/tests/school.ts";

type Item = Parameters<Table["write"]>[0][number] extends infer One
  ? One extends { readonly put: infer Put }
    ? Put
    : never
  : never;

/** What is put into `safeguarding` before anything else happens. */
export type Safeguarding = readonly { readonly pupilId: string; readonly facts: object }[];

/** One thing that left the world, or was asked of its tables. */
type Trace = readonly [kind: string, ...what: readonly unknown[]];

const opened = instantOf(Date.UTC(2026, 2, 3, 14, 2));

/** A table that writes down every call, and tells of every item put, as the stream does. */
function watched(table: Table, traces: Trace[], changes: Item[]): Table {
  return {
    getMany: (keys) => {
      traces.push(["getMany", keys]);
      return table.getMany(keys);
    },
    getSome: (keys) => {
      traces.push(["getSome", keys]);
      return table.getSome(keys);
    },
    query: (...asked) => {
      traces.push(["query", ...asked]);
      return table.query(...asked);
    },
    list: (name) => {
      traces.push(["list", name]);
      return table.list(name);
    },
    write: async (writes) => {
      traces.push(["write", writes]);
      const written = await table.write(writes);
      if (written.done)
        changes.push(...writes.flatMap((write) => ("put" in write ? [write.put] : [])));
      return written;
    },
  };
}

/**
 * A whole school in one process: the pages, the relay, the workers and the schedule over one table, with a clock, tokens and ids that are the
 * same in every such world. Everything that parents get, and every call that was made, is in `traces`.
 */
export async function openWorld(safeguarding: Safeguarding) {
  const table = createMemoryTable();
  await table.write(
    safeguarding.map(({ pupilId, facts }) => ({
      put: {
        table: "safeguarding" as const,
        pk: `PUPIL#${pupilId}`,
        sk: "SAFEGUARDING",
        body: JSON.stringify(facts),
      },
    })),
  );
  const traces: Trace[] = [];
  const changes: Item[] = [];
  const mails: Mail[] = [];
  let made = 0;
  const next = (length: number): string => String((made += 1)).padStart(length, "a");
  let at: Instant = opened;
  const store = createStore(watched(table, traces, changes), () => next(32));
  await seedFamily(store);
  changes.length = 0;
  const shared = { store, now: () => at, randomToken: () => next(43), settings: elmCourtSettings };
  const log = (entry: unknown): void => void traces.push(["log", entry]);
  const reports = { enqueue: async () => undefined };
  const app = createParentApp({
    ...shared,
    reports,
    randomId: () => next(20),
    publicOrigin: origin,
    log,
  });
  const waiting: object[] = [];
  const worker = {
    ...shared,
    randomCode: () => "123456",
    publicOrigin: origin,
    queue: { enqueue: async (items: readonly object[]) => void waiting.push(...items) },
    deliveries: { enqueue: async () => undefined },
    mailer: {
      send: async (mail: Mail) => {
        mails.push(mail);
        traces.push(["mail", mail]);
        return { outcome: "accepted", sesMessageId: "ses" } as const;
      },
    },
    log,
  };

  /** What the stream and the queue would bring about by now. */
  const settle = async (): Promise<void> => {
    for (let item = changes.shift(); item !== undefined; item = changes.shift()) {
      const NewImage = { pk: { S: item.pk }, sk: { S: item.sk }, body: { S: item.body } };
      await relayRecord(worker, { eventName: "INSERT", dynamodb: { NewImage } });
    }
    const records = waiting.splice(0).map((one, place) => ({
      messageId: String(place),
      body: JSON.stringify(one),
    }));
    await handleBatch(worker, records);
  };
  const overHttp = {
    request: async (path: string, init: RequestInit): Promise<Response> => {
      const answer = await app.request(path, init);
      const body = await answer.clone().text();
      traces.push(["page", init.method, path, answer.status, [...answer.headers], body]);
      return answer;
    },
  } as Parameters<typeof openBrowser>[0];
  const browser = (): Browser => openBrowser(overHttp);
  return {
    store,
    traces,
    mails,
    browser,
    settle,
    pass: (seconds: number) => {
      at = addSeconds(at, seconds);
    },
    runSchedule: async () => {
      traces.push(["schedule", await settleEndings({ store, now: () => at, log })]);
    },
    sendExplanation: async () => {
      const { counts } = await startMailing(worker, { createdBy: "office" });
      traces.push(["counts", counts]);
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
