import { wordsIn } from "@elm-court/content";
import {
  elmCourtSettings,
  isMailingId,
  isMessageId,
  makeId,
  parseInstant,
} from "@elm-court/domain";
import type { ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { renderExplanationEmail } from "../emails/explanation-email.ts";
import { parseMime } from "../testing/parse-mime.ts";
import { type FakeSes, sesAnswers, startFakeSes } from "../testing/start-fake-ses.ts";
import { createMailer } from "./create-mailer.ts";
import { createSesClient } from "./create-ses-client.ts";
import type { Mail } from "./mail.ts";

const answerUrl = `https://parents.elmcourt.example/p/${"k".repeat(43)}`;
const unsubscribeUrl = `https://parents.elmcourt.example/u/${"u".repeat(43)}`;
const mail: Mail = {
  ...renderExplanationEmail(wordsIn("en"), elmCourtSettings, answerUrl, undefined),
  to: "jo.green@home.example",
  replyTo: { name: elmCourtSettings.schoolName, address: elmCourtSettings.officeEmail },
  unsubscribeUrl,
  sentAt: parseInstant("2026-03-03T16:02:00Z")!,
  mailingId: makeId(isMailingId, "mlg", "one"),
  messageId: makeId(isMessageId, "msg", "one"),
};
const from = { name: "Elm Court School", address: "school@elmcourt.example" };
const credentials = { accessKeyId: "test", secretAccessKey: "test" };

let ses: FakeSes | undefined;
afterEach(async () => {
  await ses?.close();
  ses = undefined;
});

async function sendTo(answer: (response: ServerResponse) => unknown, sent = mail) {
  // Only an answer that never comes is waited for: a busy machine may take its time over the others.
  const requestTimeoutMs = answer === sesAnswers.hang ? 300 : 20_000;
  ses = await startFakeSes(answer);
  const client = createSesClient({
    region: "eu-west-2",
    endpoint: ses.endpoint,
    credentials,
    requestTimeoutMs,
  });
  const mailer = createMailer({ client, from, configurationSetName: "explanations" });
  const outcome = await mailer.send(sent);
  client.destroy();
  return { outcome, calls: ses.calls };
}

test("an accepted email carries its headers, its tags and both parts", async () => {
  const { outcome, calls } = await sendTo(sesAnswers.accept);
  expect(outcome).toEqual({ outcome: "accepted", sesMessageId: "ses-1" });
  expect(calls).toHaveLength(1);
  const form = Object.fromEntries(calls[0]!);
  expect(form).toMatchObject({
    Action: "SendRawEmail",
    Source: from.address,
    "Destinations.member.1": mail.to,
    ConfigurationSetName: "explanations",
    "Tags.member.1.Name": "mailing",
    "Tags.member.1.Value": "mlg_one",
    "Tags.member.2.Name": "message",
    "Tags.member.2.Value": "msg_one",
  });
  const source = Buffer.from(form["RawMessage.Data"]!, "base64").toString("utf8");
  const { headers, parts } = parseMime(source);
  expect(Object.fromEntries(headers)).toMatchObject({
    from: "Elm Court School <school@elmcourt.example>",
    to: "jo.green@home.example",
    "reply-to": "Elm Court School <office@elmcourt.example>",
    subject: "How our staff message your child. You can say no.",
    "list-unsubscribe": `<${unsubscribeUrl}>`,
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
    "message-id": "<msg_one@elmcourt.example>",
    date: "Tue, 03 Mar 2026 16:02:00 +0000",
  });
  expect(parts.map(({ type }) => type)).toEqual([
    "text/plain; charset=utf-8",
    "text/html; charset=utf-8",
  ]);
  expect(parts[0]!.body.split("\r\n")).toContain(answerUrl);
  expect(parts[1]!.body).toContain(`href="${answerUrl}"`);
});

test("an email without an unsubscribe link has neither of its headers", async () => {
  const { calls } = await sendTo(sesAnswers.accept, { ...mail, unsubscribeUrl: undefined });
  const source = Buffer.from(calls[0]!.get("RawMessage.Data")!, "base64").toString("utf8");
  expect(source).not.toMatch(/list-unsubscribe/i);
});

test.each([
  ["throttling", sesAnswers.error(400, "Throttling"), { outcome: "throttled" }],
  ["too many requests", sesAnswers.error(429, "Whatever"), { outcome: "throttled" }],
  [
    "a rejection",
    sesAnswers.error(400, "MessageRejected"),
    { outcome: "refused", code: "MessageRejected" },
  ],
  [
    "a pause of the account",
    sesAnswers.error(400, "AccountSendingPausedException"),
    { outcome: "refused", code: "AccountSendingPausedException" },
  ],
  ["a 500", sesAnswers.error(500, "InternalFailure"), { outcome: "unclear" }],
  ["a 503, whatever it is called", sesAnswers.error(503, "Throttling"), { outcome: "unclear" }],
  ["a request time-out", sesAnswers.error(408, "RequestTimeout"), { outcome: "unclear" }],
  ["no answer in time", sesAnswers.hang, { outcome: "unclear" }],
  ["a connection broken after the email was read", sesAnswers.hangUp, { outcome: "unclear" }],
  ["an answer cut short", sesAnswers.garbage, { outcome: "unclear" }],
  ["an empty answer", sesAnswers.empty, { outcome: "unclear" }],
])("%s: SES is asked once, never again", async (_, answer, expected) => {
  const { outcome, calls } = await sendTo(answer);
  expect(outcome).toEqual(expected);
  expect(calls).toHaveLength(1);
});

test("when no connection can be made the email never left, so it may be tried again", async () => {
  const gone = await startFakeSes(sesAnswers.accept);
  await gone.close();
  const client = createSesClient({ region: "eu-west-2", endpoint: gone.endpoint, credentials });
  const mailer = createMailer({ client, from });
  expect(await mailer.send(mail)).toEqual({ outcome: "throttled" });
});

test.each([
  ["an address with a second header", { to: "a@b.example\r\nBcc: c@d.example" }],
  ["two addresses in one", { to: "a@b.example, c@d.example" }],
  ["an address with a display name", { to: "A <a@b.example>" }],
  ["a subject with a line end", { subject: "Hello\nBcc: c@d.example" }],
  ["a NUL in the office's name", { replyTo: { name: "Off\0ice", address: "o@b.example" } }],
  ["a Unicode line end in the subject", { subject: "Hello\u2028there" }],
  ["a link that closes its bracket", { unsubscribeUrl: "https://x.example/>,<https://y.example" }],
])("%s is refused before anything is sent", async (_, change) => {
  const { outcome, calls } = await sendTo(sesAnswers.accept, { ...mail, ...change });
  expect(outcome).toEqual({ outcome: "refused", code: "UnsafeHeader" });
  expect(calls).toHaveLength(0);
});

test("a name with letters beyond ASCII arrives whole", async () => {
  const replyTo = { name: "Ysgol Llwyfén — Łódź", address: "o@b.example" };
  const { outcome, calls } = await sendTo(sesAnswers.accept, { ...mail, replyTo });
  expect(outcome.outcome).toBe("accepted");
  const source = Buffer.from(calls[0]!.get("RawMessage.Data")!, "base64").toString("latin1");
  expect(source).toMatch(/reply-to: =\?UTF-8\?/i);
});
