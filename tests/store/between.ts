import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

type Keys = readonly Record<string, { readonly S: string }>[];
type Entry = { readonly Keys: Keys; readonly ConsistentRead?: boolean };
type Batch = { readonly RequestItems: Readonly<Record<string, Entry>> };
type Answer = {
  Responses?: Record<string, unknown>;
  UnprocessedKeys?: Record<string, unknown>;
};

/** One call as it came from the client: what it is, and for a batch read how each table was asked. */
type Call = { readonly operation: string; readonly tables: Readonly<Record<string, Entry>> };

export type Between = {
  readonly endpoint: string;
  readonly calls: Call[];
  /** The table whose keys a batch read leaves unprocessed from now on, as DynamoDB may: all, or those whose `pk` holds a text. */
  leaveUnprocessed: (table: string | undefined, pkWith?: string) => void;
  readonly close: () => Promise<void>;
};

/**
 * Stands between the real client and a DynamoDB, writes every call down, and does what the real service may do and the embedded
 * one never does: to a weak read it gives the first answer it ever gave, for each table by itself.
 */
export async function startBetween(upstream: string): Promise<Between> {
  const calls: Call[] = [];
  const firstAnswers = new Map<string, unknown>();
  let unprocessed: string | undefined;
  let unprocessedPk = "";
  const isLeft = ({ pk }: Keys[number]): boolean => pk?.S.includes(unprocessedPk) === true;

  function alter({ RequestItems }: Batch, answer: Answer): void {
    for (const [table, entry] of Object.entries(RequestItems)) {
      if (entry.ConsistentRead !== true) {
        const asked = JSON.stringify([table, entry.Keys]);
        if (!firstAnswers.has(asked)) firstAnswers.set(asked, answer.Responses?.[table]);
        answer.Responses = { ...answer.Responses, [table]: firstAnswers.get(asked) };
      }
      if (table === unprocessed) {
        const given = (answer.Responses?.[table] ?? []) as Keys;
        answer.Responses = { ...answer.Responses, [table]: given.filter((item) => !isLeft(item)) };
        const left = entry.Keys.filter(isLeft);
        if (left.length > 0) answer.UnprocessedKeys = { [table]: { ...entry, Keys: left } };
      }
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    const batch = operation === "BatchGetItem" ? (JSON.parse(body) as Batch) : undefined;
    calls.push({ operation, tables: batch?.RequestItems ?? {} });
    const headers = new Headers();
    for (const name of ["content-type", "x-amz-target", "x-amz-date", "authorization"])
      headers.set(name, String(request.headers[name]));
    const answered = await fetch(upstream, { method: "POST", headers, body });
    const given = (await answered.json()) as Answer;
    if (batch !== undefined && answered.ok) alter(batch, given);
    response.writeHead(answered.status, { "content-type": "application/x-amz-json-1.0" });
    response.end(JSON.stringify(given));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    leaveUnprocessed: (table, pkWith = "") => {
      unprocessed = table;
      unprocessedPk = pkWith;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
