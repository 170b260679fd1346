import { createHash } from "node:crypto";
import { keyKinds } from "@elm-court/domain";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aKey, key, noon } from "../../../tests/store/fixtures.ts";
import { hashSecret, opensKey, parseApiKey, writeApiKey } from "@elm-court/credentials";
import { readBearer } from "./read-bearer.ts";

const anyKeyId = fc.stringMatching(/^[A-Za-z0-9]{6,24}$/).map((id) => key(`key_${id}`));
const anySecret = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString("base64url"));

describe("the text of a key", () => {
  it("comes back as it was written, alone and in a header", () => {
    fc.assert(
      fc.property(anyKeyId, anySecret, fc.constantFrom(...keyKinds), (keyId, secret, kind) => {
        const text = writeApiKey(keyId, secret, kind);
        expect(text).toMatch(/^esk_(live|test)_[A-Za-z0-9]+_[A-Za-z0-9_-]{43}_[0-9a-f]{8}$/);
        expect(parseApiKey(text)).toEqual({ keyId, secret, kind });
        expect(readBearer(`Bearer ${text}`)).toEqual({ keyId, secret, kind });
      }),
    );
  });

  it("is refused with any one character changed, left out or doubled", () => {
    fc.assert(
      fc.property(
        anyKeyId,
        anySecret,
        fc.nat(),
        fc.constantFrom("", "0", "A", "_"),
        (keyId, secret, n, other) => {
          const text = writeApiKey(keyId, secret);
          const place = n % text.length;
          const changed = text.slice(0, place) + other + text.slice(place + 1);
          const doubled = text.slice(0, place) + text.slice(place, place + 1) + text.slice(place);
          expect([
            changed === text ? undefined : parseApiKey(changed),
            parseApiKey(doubled),
          ]).toEqual([undefined, undefined]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is not one of another kind with the kind's word changed", () => {
    const live = writeApiKey(key("key_abcdef"), "s".repeat(43));
    expect(parseApiKey(live.replace("live", "test"))).toBeUndefined();
  });

  it.each(["", "esk_live_", "esk_live_abcdef", "esk_test_abcdef_x_00000000", "key_abcdef"])(
    "is not %j",
    (text) => {
      expect(parseApiKey(text)).toBeUndefined();
    },
  );
});

/** The same hash but for its last character. */
const otherEnd = (hash: string): string => `${hash.slice(0, -1)}${hash.endsWith("0") ? "1" : "0"}`;

describe("a secret", () => {
  const live = aKey({ secretHashes: [hashSecret("older"), hashSecret("newer")] });

  it("is kept as its SHA-256 alone", () => {
    expect(hashSecret("newer")).toBe(createHash("sha256").update("newer").digest("hex"));
  });

  it.each([
    ["the newer of two", live, "newer", true],
    ["the older of two", live, "older", true],
    ["another", live, "other", false],
    ["its own hash", live, hashSecret("newer"), false],
    ["the right one of a revoked key", { ...live, revokedAt: noon }, "newer", false],
    ["any of no key", undefined, "newer", false],
    ["any of a key without secrets", { ...live, secretHashes: [] }, "newer", false],
    [
      "one whose kept hash differs only at its end",
      { ...live, secretHashes: [otherEnd(hashSecret("newer"))] },
      "newer",
      false,
    ],
    ["an empty one, where a kept hash is damaged", { ...live, secretHashes: [""] }, "", false],
  ])("opens: %s", (_, kept, secret, expected) => {
    expect(opensKey(kept, secret)).toBe(expected);
  });
});
