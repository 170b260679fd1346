import type { Message } from "@elm-court/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { msg, mlg, noon } from "../store/fixtures.ts";
import { type Mail, mailsTo } from "../journeys/open-school.ts";
import { type EmbeddedAws, publicOrigin, startEmbeddedAws } from "./embedded-aws.ts";
import { canaries, canariesIn, fillSchool, parentId } from "./lambda-school.ts";
import type { RunningFunction } from "./start-function.ts";

let aws: EmbeddedAws;
let messages: RunningFunction;

beforeAll(async () => {
  aws = await startEmbeddedAws();
  await fillSchool(aws.store);
  messages = await aws.start("messages");
});
afterAll(() => aws.stop());

const mailingId = mlg("mlg_lambda");

async function addMessage(name: string): Promise<Message> {
  const message: Message = {
    id: msg(`msg_${name}`),
    mailingId,
    parentId,
    kind: "explanation",
    status: "created",
    notSentReason: undefined,
    createdAt: noon,
    changedAt: noon,
  };
  await aws.store.addMessage(message);
  return message;
}

const recordOf = ({ id: messageId }: Pick<Message, "id">, name: string) => ({
  messageId: name,
  receiptHandle: "handle",
  body: JSON.stringify({ mailingId, messageId }),
  attributes: { ApproximateReceiveCount: "1" },
  messageAttributes: {},
  eventSource: "aws:sqs",
  eventSourceARN: "arn:aws:sqs:eu-west-2:123456789012:messages",
  awsRegion: "eu-west-2",
});
const failed = (...names: string[]) => ({
  batchItemFailures: names.map((itemIdentifier) => ({ itemIdentifier })),
});
const toParent = ({ destination }: Mail): boolean => destination.to.includes(canaries.email);
const statusOf = async ({ id }: Message) => (await aws.store.findMessage(mailingId, id))?.status;

test("the email of a good record arrives, once, and only the poison comes again", async () => {
  const message = await addMessage("good");
  const good = recordOf(message, "good");
  const poison = { ...good, messageId: "poison", body: `{"name":"${canaries.firstName}"` };
  const gone = recordOf({ id: msg("msg_gone") }, "gone");
  expect(await messages.invoke({ Records: [poison, good, gone] })).toEqual(
    failed("poison", "gone"),
  );
  expect(await messages.invoke({ Records: [good] })).toEqual(failed());
  const mails = await mailsTo(aws, toParent);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body.text).toContain(`${publicOrigin}/p/`);
  expect(await statusOf(message)).toBe("sent");
  expect(messages.printed()).toContain('"RecordFailed":1');
});

test("a record that there is no time for is not begun, and comes again", async () => {
  const hurried = await aws.start("messages", {}, 30_000);
  const message = await addMessage("late");
  expect(await hurried.invoke({ Records: [recordOf(message, "late")] })).toEqual(failed("late"));
  expect(await statusOf(message)).toBe("created");
  expect(hurried.printed()).toContain("OutOfTime");
});

test("without SES nothing is sent, and the row can be tried again", async () => {
  const cut = await aws.start("messages", { AWS_ENDPOINT_URL_SES: "http://127.0.0.1:9" });
  const message = await addMessage("cut");
  expect(await cut.invoke({ Records: [recordOf(message, "cut")] })).toEqual(failed("cut"));
  expect(await statusOf(message)).toBe("created");
});

test("without the table every record comes again", async () => {
  const lost = await aws.start("messages", { SCHOOL_TABLE: "no-such-table" });
  const message = await addMessage("lost");
  expect(await lost.invoke({ Records: [recordOf(message, "lost")] })).toEqual(failed("lost"));
  expect(lost.printed()).toContain("StoreUnavailable");
  expect(canariesIn(lost.printed())).toEqual([]);
});

test("no name, no address, no link and no secret is in the log", async () => {
  const [mail] = await mailsTo(aws, toParent);
  const tokens = [...(mail?.body.text ?? "").matchAll(/\/[pu]\/([\w-]{43})/g)];
  expect(tokens.length).toBeGreaterThan(0);
  for (const [, token = "none"] of tokens) expect(messages.printed()).not.toContain(token);
  expect(messages.printed()).toContain('"result":"accepted"');
  expect(canariesIn(messages.printed())).toEqual([]);
  expect(messages.printed()).not.toMatch(/pup_|par_/);
});
