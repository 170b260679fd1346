import { Webhook as Signer } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { verifyWebhook, type WebhookDelivery } from "./verify-webhook.ts";

/** The example of Standard Webhooks, with a body that this service sends signed beside it by the project's own library. */
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const noonMs = Date.UTC(2026, 10, 24, 12);
const now = () => noonMs;
const told = {
  type: "objections.changed",
  timestamp: "2026-11-24T12:00:00.000Z",
  data: { cursor: 7, pupilId: "pup_003", channels: ["text"] },
};

function signed(event: unknown = told, atMs = noonMs, by = secret) {
  const body = typeof event === "string" ? event : JSON.stringify(event);
  const headers = {
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(atMs / 1000)),
    "webhook-signature": new Signer(by).sign("msg_1", new Date(atMs), body),
  };
  return { body, headers };
}

describe("a webhook's delivery", () => {
  it("holds with the signature that the standard gives as its example", async () => {
    const example = {
      body: '{"test": 2432232314}',
      headers: {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
      },
    };
    const then = () => 1_614_265_330_000;
    // Signed as it must be; only what it says is none of this service's events.
    expect(await verifyWebhook(secret, example, then)).toEqual({
      ok: false,
      problem: "body_unknown",
    });
    const other = { ...example, body: '{"test": 2432232315}' };
    expect(await verifyWebhook(secret, other, then)).toEqual({
      ok: false,
      problem: "signature_wrong",
    });
  });

  it.each<[string, (one: ReturnType<typeof signed>) => WebhookDelivery]>([
    ["a record", (one) => one],
    ["Headers", ({ body, headers }) => ({ body, headers: new Headers(headers) })],
    [
      "names in capitals and lists, as other servers have them",
      ({ body, headers }) => ({
        body,
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]),
        ),
      }),
    ],
    ["a body of bytes", ({ body, headers }) => ({ body: new TextEncoder().encode(body), headers })],
  ])("is taken with headers and body as %s", async (_, as) => {
    expect(await verifyWebhook(secret, as(signed()), now)).toEqual({
      ok: true,
      id: "msg_1",
      event: told,
    });
  });

  it("is taken while a secret changes, with either of the two signatures", async () => {
    const { body, headers } = signed();
    const other = signed(told, noonMs, "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").headers;
    const both = `v1a,zzz v1,??? ${other["webhook-signature"]} ${headers["webhook-signature"]}`;
    const delivery = { body, headers: { ...headers, "webhook-signature": both } };
    expect(await verifyWebhook(secret, delivery, now)).toMatchObject({ ok: true });
  });

  it.each<[string, string, WebhookDelivery]>([
    ["another secret's", "signature_wrong", signed(told, noonMs, "whsec_AAAAAAAAAAAAAAAAAAAAAAAA")],
    ["a changed body", "signature_wrong", { ...signed(), body: signed().body.replace("7", "8") }],
    [
      "a changed id",
      "signature_wrong",
      { ...signed(), headers: { ...signed().headers, "webhook-id": "msg_2" } },
    ],
    [
      "a time that was not signed",
      "signature_wrong",
      { ...signed(), headers: { ...signed().headers, "webhook-timestamp": "1795521601" } },
    ],
    ["an old one", "timestamp_off", signed(told, noonMs - 301_000)],
    ["one of tomorrow", "timestamp_off", signed(told, noonMs + 301_000)],
    ["no headers", "header_missing", { ...signed(), headers: {} }],
    [
      "a time in words",
      "header_missing",
      { ...signed(), headers: { ...signed().headers, "webhook-timestamp": "noon" } },
    ],
    ["no event", "body_unknown", signed("{")],
    ["an event of somebody else's", "body_unknown", signed({ ...told, type: "invoice.paid" })],
  ])("is refused with %s", async (_, problem, delivery) => {
    expect(await verifyWebhook(secret, delivery, now)).toEqual({ ok: false, problem });
  });

  it.each(["", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_???"])(
    "throws for the secret %j, which is none",
    async (wrong) => {
      await expect(verifyWebhook(wrong, signed(), now)).rejects.toThrow(TypeError);
    },
  );
});
