import { describe, expect, it } from "vitest";
import { aKey, key } from "../../../tests/store/fixtures.ts";
import { channelOf } from "../contact/channel.ts";
import { decideConnection } from "./decide-connection.ts";

const text = channelOf("text");
const email = channelOf("email");
const id = key("key_gateway");
const texting = aKey({ id, scopes: ["check"], limits: { channels: [text] } });
const passed = new Set([id]);

describe("how a way of contact is connected", () => {
  it("refuses by itself where its tool names it and has gone through the going-live list", () => {
    expect(decideConnection(text, [texting], passed)).toBe("refuses_by_itself");
    expect(decideConnection(email, [texting], passed)).toBe("not_connected");
  });

  it("has staff look where a tool has not passed, or does not say what it sends, and for one such among several", () => {
    const anyWay = { ...texting, id: key("key_anyway0"), limits: undefined };
    expect(decideConnection(text, [texting], new Set())).toBe("staff_look");
    expect(decideConnection(text, [anyWay], new Set([anyWay.id]))).toBe("staff_look");
    expect(decideConnection(text, [texting, anyWay], new Set([id, anyWay.id]))).toBe("staff_look");
  });

  it("is not connected by a test key, a dead one, or one that may not ask", () => {
    const none = [
      { ...texting, kind: "test" as const },
      { ...texting, revokedAt: texting.createdAt },
      { ...texting, scopes: ["changes" as const] },
    ];
    for (const one of none) expect(decideConnection(text, [one], passed)).toBe("not_connected");
    expect(decideConnection(text, [], passed)).toBe("not_connected");
  });
});
