import { addSeconds, type Change, changeKeptSeconds, channelOf } from "@elm-court/domain";
import { expect, it } from "vitest";
import { keys } from "../../packages/store/dynamo/keys.ts";
import { added, fresh, noon, par, pup, said } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

/** The feed: dense numbers, each event once. */
export function feedCases(twin: () => Twin): void {
  const newPupil = () => pup(`pup_${fresh()}`);
  const stop = (pupilId = newPupil()): Change => ({
    pupilId,
    channels: "all",
    effect: "stop",
    at: noon,
  });
  /** Numbers one new pupil's first event, with as many changes. */
  const number = (count: number, pupilId = newPupil(), from = 0) =>
    twin().store.numberChanges(
      { pupilId, from, to: from + 1, changes: Array.from({ length: count }, () => stop(pupilId)) },
      noon,
    );
  const after = async (cursor: number, limit = 1000, now = noon) => {
    const page = await twin().store.loadChanges("live", cursor, limit, now);
    return page === "expired" ? page : page.changes.map((one) => one.cursor);
  };
  const upTo = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => from + 1 + place);

  it("numbers go on where they ended, and no pupil's event has two", async () => {
    const { store } = twin();
    const pupilId = newPupil();
    const head = await store.loadHead("live");
    expect(await number(2, pupilId)).toBe("numbered");
    expect(await number(2, pupilId)).toBe("already_numbered");
    expect(await number(1, pupilId, 1)).toBe("numbered");
    expect(await number(1, pupilId, 1)).toBe("already_numbered");
    expect(await store.loadHead("live")).toBe(head + 3);
    const page = await store.loadChanges("live", head, 1000, noon);
    expect(page).toEqual({
      head: head + 3,
      changes: [1, 2, 3].map((one) => ({
        ...stop(pupilId),
        cursor: head + one,
        numberedAt: noon,
      })),
    });
  });

  it("an event that changes nothing for tools takes no number, and is done", async () => {
    const head = await twin().store.loadHead("live");
    const pupilId = newPupil();
    expect(await number(0, pupilId)).toBe("numbered");
    expect(await number(1, pupilId)).toBe("already_numbered");
    expect(await twin().store.loadHead("live")).toBe(head);
  });

  it("many at once get each a number, none twice and none left out", async () => {
    const head = await twin().store.loadHead("live");
    const done = await Promise.allSettled(Array.from({ length: 6 }, () => number(2)));
    const numbered = done.filter((one) => one.status === "fulfilled").length;
    expect(numbered).toBeGreaterThan(0);
    expect(await after(head)).toEqual(upTo(head, head + 2 * numbered));
  });

  it("comes in parts, past a hundred, to the very end", async () => {
    const head = await twin().store.loadHead("live");
    for (let times = 0; times < 3; times += 1) await number(45);
    expect(await after(head)).toEqual(upTo(head, head + 135));
    expect(await after(head, 120)).toEqual(upTo(head, head + 120));
    expect(await after(head + 120, 120)).toEqual(upTo(head + 120, head + 135));
    expect(await after(head + 135)).toEqual([]);
  });

  it("a hole is an error, and is never stepped over", async () => {
    const head = await twin().store.loadHead("live");
    await number(3);
    await twin().table.write([{ remove: keys.change("live", head + 2) }]);
    await expect(after(head)).rejects.toMatchObject({ name: "StoreUnavailable" });
    await number(0);
    const cursor = head + 2;
    const body = JSON.stringify({ ...stop(), cursor, numberedAt: noon });
    await twin().table.write([{ put: { ...keys.change("live", cursor), body } }]);
  });

  it("after 90 days a change is not there, deleted or not, and a reader that needs it is told", async () => {
    const head = await twin().store.loadHead("live");
    await number(1);
    const end = addSeconds(noon, changeKeptSeconds);
    expect(await after(head, 10, addSeconds(end, -1))).toEqual([head + 1]);
    expect(await after(head, 10, end)).toBe("expired");
    expect(await after(head + 1, 10, end)).toEqual([]);
    const [item] = await twin().table.getMany([keys.change("live", head + 1)]);
    expect(item?.expiresAtSeconds).toBe(Date.parse(end) / 1000);
  });

  it("a cursor that the feed never came to is not one to go on from", async () => {
    const head = await twin().store.loadHead("live");
    expect(await after(head + 1)).toBe("expired");
  });

  it("what a pupil's events come to is read whole, and how much of it is numbered", async () => {
    const { store } = twin();
    const pupilId = newPupil();
    expect(await store.loadUnnumbered(pupilId)).toEqual({ from: 0, to: 0, history: [] });
    await store.recordEvents([added(pupilId)], noon);
    const [before] = await store.loadStates([pupilId]);
    const ways = { only: [channelOf("text")] };
    await store.recordEvents(
      [{ before: before!, events: [said(before!, par("par_1"), ways)] }],
      noon,
    );
    await number(1, pupilId);
    const unnumbered = await store.loadUnnumbered(pupilId);
    expect(unnumbered).toMatchObject({ from: 1, to: 2 });
    expect(unnumbered.history).toEqual(await store.listEvents(pupilId));
  });

  it.each([
    ["does not fit its schema", (id: ReturnType<typeof newPupil>) => [keys.pupilEvent(id, 1)]],
    ["is missing", (id: ReturnType<typeof newPupil>) => [keys.pupilEvent(id, 2)]],
  ])("a history in which an event %s is unreadable, and its end is known", async (_, keysOf) => {
    const { store, table } = twin();
    const pupilId = newPupil();
    await store.recordEvents([added(pupilId)], noon);
    await table.write(keysOf(pupilId).map((key) => ({ put: { ...key, body: '{"version":1}' } })));
    const { history, to } = await store.loadUnnumbered(pupilId);
    expect(history).toBe("unreadable");
    expect(to).toBeGreaterThan(0);
  });

  it("the feed of test keys is another one", async () => {
    const { store } = twin();
    const [live, test] = [await store.loadHead("live"), await store.loadHead("test")];
    await store.addTestChanges([stop()], noon);
    expect([await store.loadHead("live"), await store.loadHead("test")]).toEqual([live, test + 1]);
    expect(await store.loadChanges("test", test, 10, noon)).toMatchObject({
      changes: [{ cursor: test + 1, effect: "stop" }],
    });
  });
}
