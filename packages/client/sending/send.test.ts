import { describe, expect, it } from "vitest";
import {
  about,
  changed,
  fullKeyText,
  openClient,
  type Weather,
} from "../../../tests/client/client-world.ts";

const open = about("pup_open0");
const openOne = (weather?: Weather) =>
  openClient({ key: fullKeyText, ...(weather === undefined ? {} : { weather }) });

describe("a send", () => {
  it("is opened where the school says so, with its id and its end", async () => {
    const { client, sent } = await openOne();
    expect(await client.send(open, { idempotencyKey: "message-1" })).toMatchObject({
      allowed: true,
      sendId: expect.stringMatching(/^snd_/) as string,
      deliverBefore: "2026-11-24T21:00:00.000Z",
    });
    expect(sent[0]?.headers.get("idempotency-key")).toBe("message-1");
  });

  it("is the same one for the same message, and another for another", async () => {
    const { client } = await openOne();
    const idOf = async (idempotencyKey: string) => {
      const answer = await client.send(open, { idempotencyKey });
      return answer.allowed && answer.sendId;
    };
    const first = await idOf("message-1");
    expect(await idOf("message-1")).toBe(first);
    expect(await idOf("message-2")).not.toBe(first);
  });

  it("is not opened where a parent objects", async () => {
    const { client } = await openOne();
    expect(await client.send(about("pup_no0"), { idempotencyKey: "m" })).toMatchObject({
      allowed: false,
      code: "objection",
      whatToDo: expect.stringContaining("letter") as string,
    });
  });

  it("is opened once when the first answer was lost: the same message is asked about again", async () => {
    let calls = 0;
    const { client, sent } = await openOne(async (_, pass) => {
      const response = await pass();
      if ((calls += 1) === 1) throw new TypeError("connection lost");
      return response;
    });
    expect(await client.send(open, { idempotencyKey: "m" })).toMatchObject({ allowed: true });
    const keys = sent.map(({ headers }) => headers.get("idempotency-key"));
    expect(keys).toEqual(["m", "m"]);
  });

  const items =
    (change: (items: object[]) => unknown): Weather =>
    async (_, pass) =>
      changed(await pass(), {
        json: (all: { items: object[] }) => ({ items: change(all.items) }),
      });

  it.each<[string, Weather]>([
    ["a network that is down", () => Promise.reject(new TypeError("fetch failed"))],
    [
      "a yes without the id of its send",
      items((all) => all.map((one) => ({ ...one, sendId: undefined }))),
    ],
    ["an empty id", items((all) => all.map((one) => ({ ...one, sendId: "" })))],
    ["no item", items(() => [])],
    ["two items for one", items((all) => [...all, ...all])],
    ["a yes alone", items(() => [{ decision: true, sendId: "snd_1" }])],
  ])("is a no with %s (P4)", async (_, weather) => {
    const { client } = await openOne(weather);
    expect(await client.send(open, { idempotencyKey: "m" })).toMatchObject({
      allowed: false,
      outcome: "deny",
      code: "unavailable",
    });
  });

  it("is a no for a key without the scope, and for a name that was used for another message", async () => {
    const other = await openClient();
    expect(await other.client.send(open, { idempotencyKey: "m" })).toMatchObject({
      allowed: false,
      code: "scope_missing",
    });
    const { client } = await openOne();
    await client.send(open, { idempotencyKey: "m" });
    const again = { ...open, reason: "reassurance" };
    expect(await client.send(again, { idempotencyKey: "m" })).toMatchObject({
      allowed: false,
      code: "idempotency_key_reused",
    });
  });
});
