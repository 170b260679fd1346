import { describe, expect, it } from "vitest";
import {
  addChanges,
  changed,
  fullKeyText,
  openClient,
  type Weather,
} from "../../../tests/client/client-world.ts";
import type { FeedEvent } from "./changes.ts";

const cursorsOf = (events: readonly FeedEvent[]): number[] =>
  events.flatMap((event) => (event.kind === "change" ? [event.change.cursor] : []));
const countTo = (last: number, first = 1): number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => place + first);

/** What following gives, up to and with the `looks`-th time that all has been given. */
async function follow(
  { client }: Pick<Awaited<ReturnType<typeof openClient>>, "client">,
  after: number,
  looks = 1,
): Promise<FeedEvent[]> {
  const events: FeedEvent[] = [];
  for await (const event of client.followChanges({ after, everyMs: 1 })) {
    events.push(event);
    const seen = events.filter(({ kind }) => kind === "caught_up").length;
    if (event.kind === "ended" || seen === looks) break;
  }
  return events;
}

describe("following the feed", () => {
  it("gives every change once and in order, however many", async () => {
    const world = await openClient({ key: fullKeyText });
    for (let part = 0; part < 30; part += 1) await addChanges(world, 50);
    expect(cursorsOf(await follow(world, 0))).toEqual(countTo(1500));
    expect(cursorsOf(await follow(world, 1490))).toEqual(countTo(1500, 1491));
  });

  it("goes on by itself after trouble, without leaving anything out", async () => {
    let calls = 0;
    const weather: Weather = (_, pass) =>
      (calls += 1) % 2 === 0 ? Promise.reject(new TypeError("fetch failed")) : pass();
    const world = await openClient({ key: fullKeyText, weather, tries: 1 });
    await addChanges(world, 3);
    const events = await follow(world, 0, 2);
    expect(cursorsOf(events)).toEqual([1, 2, 3]);
    expect(events.filter(({ kind }) => kind === "trouble")).toHaveLength(1);
  });

  it.each([
    ["leaves one out", (cursor: number) => cursor !== 2],
    ["leaves out the first", (cursor: number) => cursor !== 1],
    ["leaves out the last", (cursor: number) => cursor !== 3],
  ])("takes nothing from a feed that %s", async (_, kept) => {
    const weather: Weather = async (_request, pass) =>
      changed(await pass(), {
        json: (page: { changes: { cursor: number }[] }) => ({
          ...page,
          changes: page.changes.filter(({ cursor }) => kept(cursor)),
        }),
      });
    const world = await openClient({ key: fullKeyText, weather });
    await addChanges(world, 3);
    const read = await world.client.listChanges({ after: 0 });
    expect(read).toMatchObject({ ok: false, code: "unavailable", trouble: "wrong_shape" });
  });

  it("ends where the cursor is older than the feed, or the key may not read it", async () => {
    const weather: Weather = async (request, pass) => {
      const response = await pass();
      return new URL(request.url).searchParams.get("after") === "1"
        ? changed(response, {
            status: 410,
            json: () => ({ code: "cursor_expired", detail: "Too old." }),
          })
        : response;
    };
    const old = await openClient({ key: fullKeyText, weather });
    await addChanges(old, 3);
    expect(await follow(old, 1)).toMatchObject([
      { kind: "ended", failure: { code: "cursor_expired", retry: "never" } },
    ]);
    expect(await follow(await openClient(), 0)).toMatchObject([
      { kind: "ended", failure: { code: "scope_missing" } },
    ]);
  });

  it("says where the feed stands for whoever has no cursor yet", async () => {
    const world = await openClient({ key: fullKeyText });
    await addChanges(world, 3);
    expect(await world.client.listChanges({})).toMatchObject({ ok: true, changes: [], head: 3 });
  });
});

describe("acknowledging", () => {
  it("tells the school how far the tool is, and gives how many changes still wait for it", async () => {
    const world = await openClient({ key: fullKeyText });
    await addChanges(world, 3);
    expect(await world.client.ack(1)).toEqual({ ok: true, cursor: 1, head: 3, behind: 2 });
    expect(await world.client.ack(3)).toEqual({ ok: true, cursor: 3, head: 3, behind: 0 });
  });

  it("is refused beyond the end of the feed, and for a key that may not read it", async () => {
    const { client } = await openClient({ key: fullKeyText });
    expect(await client.ack(1)).toMatchObject({ ok: false, code: "malformed_body" });
    const other = await openClient();
    expect(await other.client.ack(0)).toMatchObject({ ok: false, code: "scope_missing" });
  });
});
