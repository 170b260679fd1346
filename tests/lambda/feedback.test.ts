import type { Message } from "@elm-court/domain";
import { addressHashOf } from "@elm-court/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { enveloped, event } from "../conformance/ses-events/events.ts";
import { mlg, msg, noon, par } from "../store/fixtures.ts";
import { type EmbeddedAws, startEmbeddedAws } from "./embedded-aws.ts";
import { canariesIn } from "./lambda-school.ts";
import type { RunningFunction } from "./start-function.ts";

let aws: EmbeddedAws;
let feedback: RunningFunction;
const topic = "arn:aws:sns:eu-west-2:000000000000:feedback";
const address = "canary@home.example";
const row: Message = {
  id: msg("msg_1"),
  mailingId: mlg("mlg_1"),
  parentId: par("par_1"),
  kind: "explanation",
  status: "sending",
  sentTo: addressHashOf(address),
  createdAt: noon,
  changedAt: noon,
};
const tags = { mailing: [row.mailingId], message: [row.id] };

beforeAll(async () => {
  aws = await startEmbeddedAws();
  await aws.store.addMessage(row);
  feedback = await aws.start("feedback");
});
afterAll(() => aws.stop());

const record = (messageId: string, body: string) => ({ messageId, body });

test("the function settles an unclear row, blocks the address, and gives back the forged record alone", async () => {
  const Records = [
    record("delivered", enveloped(event("delivery", [address], tags), topic)),
    record("forged", enveloped(event("permanent", [address], tags), `${topic}-of-another`)),
    record(
      "gone",
      enveloped(event("delivery", [address], { ...tags, message: ["msg_gone"] }), topic),
    ),
    record("bounced", enveloped(event("permanent", [address], tags), topic)),
    record("late", enveloped(event("delivery", [address], tags), topic)),
  ];
  expect(await feedback.invoke({ Records })).toEqual({
    batchItemFailures: [{ itemIdentifier: "forged" }, { itemIdentifier: "gone" }],
  });
  expect(await aws.store.findMessage(row.mailingId, row.id)).toMatchObject({
    status: "bounced",
    bounce: "permanent",
  });
  expect(feedback.printed()).toContain('"FeedbackUnplaced":1');
  expect(feedback.printed()).toContain('"RecordFailed":1');
});

test("no address is in the log", () => {
  expect(canariesIn(feedback.printed())).toEqual([]);
  expect(feedback.printed()).not.toContain("home.example");
});
