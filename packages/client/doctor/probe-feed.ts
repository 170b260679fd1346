import * as z from "zod/mini";
import { callFor } from "../calling/call-for.ts";
import { ack } from "../objections/ack.ts";
import { listChanges } from "../objections/changes.ts";
import { verifyWebhook } from "../webhooks/verify-webhook.ts";
import { doctorsPatience } from "./patience.ts";
import { type Case, failed, type Finding, notNeeded, passed } from "./probe.ts";

const notForThisKey = notNeeded("This key has no scope “changes”: it hears of nothing.");
/** How long a change may wait for a tool: as long as the school gives it before somebody looks. */
const longestMs = 15 * 60 * 1000;

/** A tool that listens keeps up: what it has not dealt with is not old. Says so to the school on the way. */
async function probeLag({ connection }: Case, cursor: number): Promise<Finding> {
  const told = await ack(connection, doctorsPatience, cursor);
  if (!told.ok) return failed(told.detail);
  if (told.behind === 0) return passed(`All ${told.head} changes are dealt with.`);
  const waiting = await listChanges(connection, doctorsPatience, { after: cursor, limit: 1 });
  if (!waiting.ok) return failed(waiting.detail);
  const since = Date.parse(waiting.changes[0]?.at ?? "");
  return connection.machine.now() - since <= longestMs
    ? passed(`${told.behind} changes came a moment ago.`)
    : failed(`${told.behind} changes wait for longer than 15 minutes: start “listen” again.`);
}

/** The feed can be read, and whoever listens is not behind. */
export async function probeFeed(tried: Case): Promise<Finding> {
  const { connection, cursor } = tried;
  const read = await listChanges(connection, doctorsPatience, {});
  if (!read.ok) return read.code === "scope_missing" ? notForThisKey : failed(read.detail);
  return cursor === undefined
    ? passed(`It stands at ${read.head}. How far you are: --state with the file of “listen”.`)
    : probeLag(tried, cursor);
}

/** The example of Standard Webhooks: what this client makes of a delivery can be told before one comes. */
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const signedAtMs = 1_614_265_330_000;
const delivery = {
  body: '{"test": 2432232314}',
  headers: {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  },
};

/** This very client takes a delivery that the school signed, and no other, and none that is old. */
async function verifiesDeliveries(): Promise<boolean> {
  const verdicts = await Promise.all([
    verifyWebhook(secret, delivery, () => signedAtMs),
    verifyWebhook(secret, { ...delivery, body: "{}" }, () => signedAtMs),
    verifyWebhook(secret, delivery, () => signedAtMs + 600_000),
  ]);
  const problems = verdicts.map((one) => (one.ok ? "none" : one.problem));
  return problems.join() === "body_unknown,signature_wrong,timestamp_off";
}

const webhooks = z.object({
  webhooks: z.array(z.object({ webhookId: z.string(), standing: z.string() })),
});

/** Signatures are looked at as they must be, and deliveries to the webhooks of this key arrive. */
export async function probeWebhooks({ connection }: Case): Promise<Finding> {
  const request = { method: "GET", path: "/objections/v1/webhooks" } as const;
  const listed = await callFor(connection, doctorsPatience, request, webhooks);
  if (!listed.ok) return listed.code === "scope_missing" ? notForThisKey : failed(listed.detail);
  if (!(await verifiesDeliveries()))
    return failed("This client takes a forged delivery for the school's. Install it again.");
  const bad = listed.webhooks.find(({ standing }) => standing !== "working");
  if (bad !== undefined)
    return failed(`Deliveries to ${bad.webhookId} do not arrive (${bad.standing}): look at it.`);
  return listed.webhooks.length === 0
    ? passed("Signatures are checked; this key has no webhook, and needs none.")
    : passed("Signatures are checked, and deliveries arrive.");
}
