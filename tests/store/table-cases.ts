import { expect, it } from "vitest";
import { keys } from "../../packages/store/dynamo/keys.ts";
import { fresh, noon, pup } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

/** What the twins must agree on below the records. */
export function tableCases(twin: () => Twin): void {
  it("an item that does not fit its schema is no answer", async () => {
    const id = pup(`pup_${fresh()}`);
    await twin().table.write([{ put: { ...keys.pupilState(id), body: '{"version":1}' } }]);
    await expect(twin().store.loadStates([id])).rejects.toMatchObject({ name: "StoreUnavailable" });
    await twin().table.write([{ put: { ...keys.pupilState(id), body: "not JSON" } }]);
    await expect(twin().store.loadStates([id])).rejects.toMatchObject({ name: "StoreUnavailable" });
  });

  it("a partition is listed whole, past one page, in key order", async () => {
    const id = pup(`pup_${fresh()}`);
    const body = JSON.stringify({ at: noon, filler: "x".repeat(20_000) });
    const items = Array.from({ length: 70 }, (_, n) => ({ ...keys.pupilEvent(id, n + 1), body }));
    await twin().table.write(items.map((put) => ({ put })));
    const listed = await twin().table.query(keys.pupil(id).pk, "EVENT#");
    expect(listed.map((item) => item.sk)).toEqual(items.map((item) => item.sk));
  });

  it("a check writes nothing, and the writes beside it happen only while it holds", async () => {
    const [one, two, three] = [pup(`pup_${fresh()}`), pup(`pup_${fresh()}`), pup(`pup_${fresh()}`)];
    const there = { ...keys.pupilState(one), body: '{"so":1}' };
    await twin().table.write([{ put: there }]);
    const beside = { put: { ...keys.pupilState(two), body: "{}" } };
    const check = (id: typeof one, onlyIf: "absent" | { body: string }) =>
      twin().table.write([{ check: keys.pupilState(id), onlyIf }, beside]);
    expect(await check(one, "absent")).toEqual({ done: false, failed: [0] });
    expect(await check(one, { body: '{"so":2}' })).toEqual({ done: false, failed: [0] });
    expect(await check(three, { body: "{}" })).toEqual({ done: false, failed: [0] });
    expect(await twin().table.getMany([keys.pupilState(two)])).toEqual([undefined]);
    expect(await check(one, { body: there.body })).toEqual({ done: true });
    const [kept] = await twin().table.getMany([keys.pupilState(one)]);
    expect(kept?.body).toBe(there.body);
  });

  it("all of the writes or none: the failed place is named", async () => {
    const [one, two] = [pup(`pup_${fresh()}`), pup(`pup_${fresh()}`)];
    await twin().table.write([{ put: { ...keys.pupilState(two), body: "{}", version: 3 } }]);
    const written = await twin().table.write([
      { put: { ...keys.pupilState(one), body: "{}" }, onlyIf: "absent" },
      { put: { ...keys.pupilState(two), body: "{}" }, onlyIf: { version: 2 } },
    ]);
    expect(written).toEqual({ done: false, failed: [1] });
    expect(await twin().table.getMany([keys.pupilState(one)])).toEqual([undefined]);
  });
}
