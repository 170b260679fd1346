import { isMailingId, isMessageId, makeId } from "@elm-court/domain";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { parseQueuedMessage } from "./queued-message.ts";
import { createSqsClient, createSqsQueue, QueueUnavailable } from "./sqs-queue.ts";

type Entry = { readonly Id: string; readonly MessageBody: string };

const items = Array.from({ length: 25 }, (_, place) => ({
  mailingId: makeId(isMailingId, "mlg", "one"),
  messageId: makeId(isMessageId, "msg", `${place}`),
}));

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** An HTTP server in the place of SQS: it takes an entry when `takes` says so, and keeps the batches. */
async function startQueue(takes: (entry: Entry) => boolean) {
  const batches: string[][] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { Entries } = JSON.parse(Buffer.concat(chunks).toString()) as { Entries: Entry[] };
      batches.push(Entries.map(({ MessageBody }) => MessageBody));
      const taken = Entries.map((entry) => ({ entry, isTaken: takes(entry) }));
      const Successful = taken
        .filter(({ isTaken }) => isTaken)
        .map(({ entry: { Id, MessageBody } }) => ({
          Id,
          MessageId: Id,
          MD5OfMessageBody: createHash("md5").update(MessageBody).digest("hex"),
        }));
      const Failed = taken
        .filter(({ isTaken }) => !isTaken)
        .map(({ entry: { Id } }) => ({ Id, Code: "InternalError", SenderFault: false }));
      response
        .writeHead(200, { "content-type": "application/x-amz-json-1.0" })
        .end(JSON.stringify({ Successful, Failed }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createSqsClient({
    region: "eu-west-2",
    endpoint,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  closers.push(() => {
    client.destroy();
    server.close();
  });
  return { queue: createSqsQueue(client, `${endpoint}/1/messages`), batches };
}

test("messages go in tens, and come out as they went in", async () => {
  const { queue, batches } = await startQueue(() => true);
  await queue.enqueue(items);
  expect(batches.map((batch) => batch.length)).toEqual([10, 10, 5]);
  expect(batches.flat().map(parseQueuedMessage)).toEqual(items);
});

test("what SQS did not take is given again, and only that", async () => {
  const refusedOnce = new Set(["3", "7"]);
  const { queue, batches } = await startQueue(({ Id }) => !refusedOnce.delete(Id));
  await queue.enqueue(items.slice(0, 10));
  expect(batches.map((batch) => batch.length)).toEqual([10, 2]);
  expect(batches[1]!.map(parseQueuedMessage)).toEqual([items[3], items[7]]);
});

test("what SQS never takes is an error, not a silence", async () => {
  const { queue, batches } = await startQueue(({ Id }) => Id !== "0");
  await expect(queue.enqueue(items.slice(0, 2))).rejects.toThrow(QueueUnavailable);
  expect(batches).toHaveLength(3);
});

test("nothing to send is no call", async () => {
  const { queue, batches } = await startQueue(() => true);
  await queue.enqueue([]);
  expect(batches).toEqual([]);
});
