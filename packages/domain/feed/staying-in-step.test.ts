import { describe, expect, it } from "vitest";
import { key, noon } from "../../../tests/store/fixtures.ts";
import { isWebhookId, makeId } from "../ids.ts";
import { addSeconds } from "../time/instant.ts";
import { decideLag, isTooFarBehind } from "./decide-lag.ts";
import {
  afterDelivery,
  deliveryPauseSeconds,
  type Webhook,
  webhookGivenUpSeconds,
  webhookStanding,
} from "./webhook.ts";

describe("a tool's place in the feed", () => {
  const position = { keyId: key("key_tool01"), cursor: 7, acknowledgedAt: noon };
  const minutes = (count: number) => addSeconds(noon, count * 60);

  it("is up to date where it has acknowledged the head", () => {
    const lag = decideLag(position, 7, undefined);
    expect(lag).toEqual({ ...position, head: 7, behind: 0, since: undefined });
    expect(isTooFarBehind(lag, minutes(1_000_000))).toBe(false);
  });

  it.each([
    ["for 15 minutes", 15, false],
    ["for longer", 15.1, true],
  ])("is too far behind when a change waits %s: %s minutes", (_, waited, expected) => {
    const lag = decideLag(position, 9, noon);
    expect(lag).toMatchObject({ behind: 2, since: noon });
    expect(isTooFarBehind(lag, minutes(waited))).toBe(expected);
  });

  it("is too far behind when what it waits for is no longer kept", () => {
    expect(isTooFarBehind(decideLag(position, 9, undefined), noon)).toBe(true);
  });
});

describe("a webhook", () => {
  const webhook: Webhook = {
    id: makeId(isWebhookId, "whk", "one"),
    keyId: key("key_tool01"),
    feed: "live",
    url: "https://tool.example/changes",
    secret: "whsec_",
    createdAt: noon,
  };
  const givenUpAt = addSeconds(noon, webhookGivenUpSeconds);

  it("fails from its first failure until something arrives", () => {
    expect(webhookStanding(webhook)).toBe("working");
    expect(afterDelivery(webhook, true, noon)).toBe(webhook);
    const failing = afterDelivery(webhook, false, noon);
    expect([failing.failingSince, webhookStanding(failing)]).toEqual([noon, "failing"]);
    expect(afterDelivery(failing, false, addSeconds(givenUpAt, -1))).toBe(failing);
    expect(webhookStanding(afterDelivery(failing, true, givenUpAt))).toBe("working");
  });

  it("is given up after five days of nothing but failures, once", () => {
    const failing = afterDelivery(webhook, false, noon);
    const disabled = afterDelivery(failing, false, givenUpAt);
    expect([disabled.disabledAt, webhookStanding(disabled)]).toEqual([givenUpAt, "disabled"]);
    expect(afterDelivery(disabled, false, addSeconds(givenUpAt, 1))).toBe(disabled);
  });

  it("waits for longer after each try, and for an hour at most", () => {
    expect([1, 2, 3, 7, 8, 9, 1000].map(deliveryPauseSeconds)).toEqual([
      30, 60, 120, 1920, 3600, 3600, 3600,
    ]);
    expect(deliveryPauseSeconds(0)).toBe(30);
  });
});
