import { beforeEach, describe, expect, it } from "vitest";
import { acc, key, pup, stf } from "../../../tests/store/fixtures.ts";
import { createMemoryTable } from "../memory/memory-table.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { type Key, unread } from "../table/table.ts";
import { createCheckStore } from "./load-check.ts";

const keyId = key("key_batch1");
const calls: (readonly Key[])[] = [];
let failing: number | undefined;
let leftOut: (key: Key) => boolean = () => false;
const memory = createMemoryTable();
const store = createCheckStore({
  ...memory,
  getSome: (keys) => {
    calls.push(keys);
    return calls.length - 1 === failing
      ? Promise.reject(new StoreUnavailable("left keys unprocessed"))
      : memory
          .getSome(keys)
          .then((items) => items.map((item, place) => (leftOut(keys[place]!) ? unread : item)));
  },
});
const asked = (place: number, staff = 1, accounts = 1) => ({
  staffId: stf(`stf_${place % staff}`),
  accountId: acc(`acc_${place % accounts}`),
  pupilId: pup(`pup_${place}`),
});
const many = (count: number, staff = 1, accounts = 1) =>
  Array.from({ length: count }, (_, place) => asked(place, staff, accounts));
const load = async (items: ReturnType<typeof many>) => {
  calls.length = 0;
  return store.loadBatch({ keyId, items });
};

beforeEach(() => {
  failing = undefined;
  leftOut = () => false;
});

describe("what a batch reads", () => {
  it.each([
    [1, 1, 1],
    [48, 1, 1],
    [49, 1, 1],
    [50, 1, 1],
    [200, 7, 5],
    [999, 1, 1],
    [1000, 1, 1],
    [1000, 40, 60],
  ])(
    "for %i pupils, %i staff and %i accounts is ceil((2n + staff + accounts + 1) / 100) calls",
    async (n, staff, accounts) => {
      const { facts } = await load(many(n, staff, accounts));
      expect(calls).toHaveLength(Math.ceil((2 * n + staff + accounts + 1) / 100));
      expect(calls.flat()).toHaveLength(2 * n + staff + accounts + 1);
      expect(new Set(calls.flat().map((one) => JSON.stringify(one))).size).toBe(
        calls.flat().length,
      );
      expect(facts).toHaveLength(n);
    },
  );

  it("asks for a pupil once, however often they are named, and for nothing that is not named", async () => {
    const twice = [asked(1), asked(1), { ...asked(1), accountId: undefined }];
    await load(twice as ReturnType<typeof many>);
    expect(calls.map((call) => call.length)).toEqual([5]);
    await store.loadBatch({ keyId, items: [{ staffId: undefined, pupilId: undefined }] });
    expect(calls.at(-1)).toHaveLength(1);
  });

  it("is unread for the items of a call that failed, and read for the rest", async () => {
    failing = 1;
    const { facts } = await load(many(100));
    failing = undefined;
    const read = facts.map((one) => one !== "unread");
    expect(read.indexOf(false)).toBe(48);
    expect(read.slice(0, 48).every(Boolean)).toBe(true);
    expect(read.slice(48, 98).some(Boolean)).toBe(false);
    expect(read.slice(99).every(Boolean)).toBe(true);
  });

  it.each([
    ["the state of a pupil", (key: Key) => key.table === "school" && key.pk === "PUPIL#pup_7", [7]],
    [
      "what safeguarding holds",
      (key: Key) => key.table === "safeguarding" && key.pk.endsWith("_7"),
      [7],
    ],
    ["a member of staff", (key: Key) => key.pk === "STAFF#stf_1", [1, 3, 5, 7, 9]],
    ["an account", (key: Key) => key.pk === "ACCOUNT#acc_2", [2, 5, 8]],
    ["nothing", () => false, []],
  ])(
    "is unread only for the items that rest on %s left unprocessed",
    async (_, isLeft, expected) => {
      leftOut = isLeft;
      const { facts } = await load(many(10, 2, 3));
      expect(facts.flatMap((one, place) => (one === "unread" ? [place] : []))).toEqual(expected);
    },
  );

  it("is no answer at all when the credential itself is left unprocessed", async () => {
    leftOut = (key) => key.pk.startsWith("KEY#");
    await expect(load(many(10))).rejects.toThrow(StoreUnavailable);
  });

  it("is no answer at all without the credential, or for a bug", async () => {
    failing = 0;
    await expect(load(many(100))).rejects.toThrow(StoreUnavailable);
    failing = undefined;
    const broken = createCheckStore({
      ...memory,
      getSome: () => Promise.reject(new TypeError("a bug")),
    });
    await expect(broken.loadBatch({ keyId, items: many(100) })).rejects.toThrow(TypeError);
  });
});
