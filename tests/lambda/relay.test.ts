import { createSqsClient, receiptsMailingId } from "@elm-court/worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pollQueue } from "../../packages/local/machine/poll-queue.ts";
import { mailsTo } from "../journeys/open-school.ts";
import { noon } from "../store/fixtures.ts";
import { type EmbeddedAws, startEmbeddedAws } from "./embedded-aws.ts";
import { canaries, canariesIn, fillSchool, parentId } from "./lambda-school.ts";
import type { RunningFunction } from "./start-function.ts";

let aws: EmbeddedAws;
let relay: RunningFunction;

beforeAll(async () => {
  aws = await startEmbeddedAws();
  await fillSchool(aws.store);
  relay = await aws.start("relay");
});
afterAll(() => aws.stop());

let sequence = 0;
/** A record of the stream of `school`, as Lambda hands it over: one item as it is after an insert. */
function recordOf(sk: string, body: string) {
  sequence += 1;
  return {
    eventID: `event-${sequence}`,
    eventName: "INSERT",
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: "eu-west-2",
    eventSourceARN: "arn:aws:dynamodb:eu-west-2:123456789012:table/school/stream/1",
    dynamodb: {
      Keys: { pk: { S: "SUBMISSION#1" }, sk: { S: sk } },
      NewImage: { pk: { S: "SUBMISSION#1" }, sk: { S: sk }, body: { S: body } },
      SequenceNumber: `10000000000000000000${sequence}`,
      SizeBytes: 100,
      StreamViewType: "NEW_IMAGE",
    },
  };
}
const saved = (id: string) =>
  recordOf("SUBMISSION", JSON.stringify({ id, parentId, by: "parent", at: noon }));
const failed = (...records: ReturnType<typeof recordOf>[]) => ({
  batchItemFailures: records.map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })),
});
const receipts = () => aws.store.listMessages(receiptsMailingId);

test("a saved answer gets its receipt, another record nothing, and a poison fails alone", async () => {
  const good = saved("one");
  const unrelated = recordOf("STATE", JSON.stringify({ name: canaries.firstName }));
  const poison = recordOf("SUBMISSION", `{"name":"${canaries.firstName}"}`);
  expect(await relay.invoke({ Records: [unrelated, poison, good] })).toEqual(failed(poison));
  // Lambda gives back the poison and all that came after it.
  expect(await relay.invoke({ Records: [poison, good] })).toEqual(failed(poison));
  expect(await receipts()).toMatchObject([{ kind: "receipt", status: "created", parentId }]);
  expect(relay.printed()).toContain('"RecordFailed":1');
});

test("what it puts on the queue is an email once the worker of messages has read it", async () => {
  const messages = await aws.start("messages");
  const sqs = createSqsClient({
    region: "eu-west-2",
    endpoint: new URL(aws.queueUrl).origin,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const stopping = new AbortController();
  const polling = pollQueue(
    sqs,
    aws.queueUrl,
    async (Records) =>
      (await messages.invoke({ Records })) as Awaited<ReturnType<Parameters<typeof pollQueue>[2]>>,
    stopping.signal,
  );
  const mails = await mailsTo(aws, ({ subject }) => subject === "An answer was saved");
  stopping.abort();
  await polling;
  sqs.destroy();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.destination.to).toEqual([canaries.email]);
  expect(canariesIn(messages.printed())).toEqual([]);
});

test.each([
  ["the table has another name", { SCHOOL_TABLE: "no-such-table" }],
  ["the queue is not there", { MESSAGES_QUEUE_URL: "http://127.0.0.1:9/000000000000/messages" }],
])("every saved answer comes again when %s", async (_, changes) => {
  const broken = await aws.start("relay", changes);
  const records = [saved("two"), saved("three")];
  expect(await broken.invoke({ Records: records })).toEqual(failed(...records));
  expect(canariesIn(broken.printed())).toEqual([]);
});

test("no name, no address and no secret is in the log", () => {
  expect(relay.printed()).toContain("record_malformed");
  expect(canariesIn(relay.printed())).toEqual([]);
  expect(relay.printed()).not.toMatch(/pup_|par_/);
});
