import { describe, expect, it } from "vitest";
import { mostSends, parseSendsBody } from "./sends-body.ts";
import { idempotencyKeyOf } from "./idempotency-key.ts";

const item = {
  subject: { type: "staff", id: "stf_a" },
  action: { name: "email" },
  resource: { type: "pupil", id: "pup_1" },
};

describe("what a call to send holds", () => {
  it("is one item or more, 25 at most, and unknown fields are ignored", () => {
    expect(parseSendsBody({ items: [{ ...item, colour: "red" }], more: 1 })).toEqual([
      { ...item, at: undefined },
    ]);
    const many = (count: number) => ({ items: Array.from({ length: count }, () => item) });
    expect(parseSendsBody(many(mostSends))).toHaveLength(mostSends);
    expect(parseSendsBody(many(mostSends + 1))).toHaveProperty("malformed.0.pointer", "/items");
  });

  it("says of every item what does not fit, and where it stands in the whole", () => {
    expect(
      parseSendsBody({
        items: [item, { ...item, action: {} }, { ...item, context: { at: "2026-11-24T12:00Z" } }],
      }),
    ).toMatchObject({
      malformed: [{ pointer: "/items/1/action/name" }, { pointer: "/items/2/context/at" }],
    });
  });
});

describe("an Idempotency-Key", () => {
  it.each(["a", "x".repeat(128), "8e03978e-40d5-43dd-bc93-6894a57f9324", "~!"])(
    "may be %s",
    (key) => {
      expect(idempotencyKeyOf(key)).toBe(key);
    },
  );

  it.each([undefined, "", "x".repeat(129), "a b", "käse", "a\n"])("may not be %j", (key) => {
    expect(idempotencyKeyOf(key)).toBeUndefined();
  });
});
