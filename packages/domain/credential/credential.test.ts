import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { msA, mrB } from "../../../tests/decisions/situation.ts";
import { acc, aKey, noon } from "../../../tests/store/fixtures.ts";
import { channelOf } from "../contact/channel.ts";
import { addSeconds } from "../time/instant.ts";
import type { ApiKey } from "./api-key.ts";
import { decideRevocation, decideRotation, decideRotationEnd } from "./change-key.ts";
import { exceededLimit } from "./key-limits.ts";

const later = addSeconds(noon, 60);

describe("what a key is limited to", () => {
  const limits = {
    staffIds: [msA.id],
    accountIds: [acc("acc_email")],
    channels: [channelOf("email")],
  };
  const within = { staffId: msA.id, accountId: acc("acc_email"), channel: "email" };

  it.each([
    ["within all of them", within, undefined],
    ["another member of staff", { ...within, staffId: mrB.id }, "staffIds"],
    ["nobody of ours", { ...within, staffId: undefined }, "staffIds"],
    ["another account", { ...within, accountId: acc("acc_text") }, "accountIds"],
    ["no account", { ...within, accountId: undefined }, "accountIds"],
    ["another way", { ...within, channel: "text" }, "channels"],
    ["a way like it", { ...within, channel: "emai" }, "channels"],
  ])("%s", (_, request, exceeded) => {
    expect(exceededLimit(limits, request)).toBe(exceeded);
  });

  it("is nothing that is not named, and nothing at all without limits", () => {
    expect(exceededLimit({ channels: limits.channels }, { ...within, staffId: mrB.id })).toBe(
      undefined,
    );
    expect(exceededLimit(undefined, { ...within, channel: "pigeon" })).toBe(undefined);
  });

  it("is nothing whatever where a list is empty", () => {
    expect(exceededLimit({ staffIds: [] }, within)).toBe("staffIds");
  });
});

describe("a key that changes", () => {
  const key = aKey({ secretHashes: ["first"] });

  it("has both secrets while it rotates, and then the newer one", () => {
    const rotating = decideRotation(key, "second", later);
    expect(rotating).toMatchObject({ secretHashes: ["first", "second"], rotatedAt: later });
    expect(decideRotationEnd(rotating as ApiKey)).toMatchObject({ secretHashes: ["second"] });
  });

  it("never has a third secret, nor none", () => {
    const rotating = decideRotation(key, "second", later) as ApiKey;
    expect(decideRotation(rotating, "third", later)).toBe("already_rotating");
    expect(decideRotationEnd(key)).toBe("not_rotating");
  });

  it("stays revoked, since when it was first revoked, whatever is done to it afterwards", () => {
    const step = fc.constantFrom<(one: ApiKey) => ApiKey | string>(
      (one) => decideRotation(one, "another", later),
      decideRotationEnd,
      (one) => decideRevocation(one, later),
    );
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (before, after) => {
        const play = (start: ApiKey, steps: typeof before): ApiKey =>
          steps.reduce((one, next) => {
            const made = next(one);
            return typeof made === "string" ? one : made;
          }, start);
        const revoked = decideRevocation(play(key, before), noon);
        expect(play(revoked, after)).toEqual(revoked);
        expect(revoked.revokedAt).toBeDefined();
      }),
    );
  });

  it("has another version after every change", () => {
    const rotating = decideRotation(key, "second", later) as ApiKey;
    const finished = decideRotationEnd(rotating) as ApiKey;
    const versions = [key, rotating, finished, decideRevocation(finished, later)];
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  });
});
