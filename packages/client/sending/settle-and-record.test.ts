import { describe, expect, it } from "vitest";
import {
  about,
  fullKeyText,
  openClient,
  type Weather,
} from "../../../tests/client/client-world.ts";

const openOne = (weather?: Weather) =>
  openClient({ key: fullKeyText, ...(weather === undefined ? {} : { weather }) });

async function withSend(weather?: Weather) {
  const world = await openOne(weather);
  const opened = await world.client.send(about("pup_open0"), { idempotencyKey: "m" });
  if (!opened.allowed) throw new Error(opened.code);
  return { ...world, sendId: opened.sendId };
}

/** The first answer never comes back. */
const losesFirst = (path: string): Weather => {
  let lost = false;
  return async (request, pass) => {
    const response = await pass();
    if (lost || !request.url.includes(path)) return response;
    lost = true;
    throw new TypeError("connection lost");
  };
};

describe("settling a send", () => {
  it.each(["sent", "failed"] as const)(
    "says that it %s, and again the same; the other word is refused",
    async (status) => {
      const { client, sendId } = await withSend();
      const first = await client.settle(sendId, status);
      expect(first).toEqual({ ok: true, sendId, status, at: "2026-11-24T12:00:00.000Z" });
      expect(await client.settle(sendId, status)).toEqual(first);
      expect(await client.settle(sendId, status === "sent" ? "failed" : "sent")).toMatchObject({
        ok: false,
        code: "send_settled",
        retry: "never",
      });
    },
  );

  it("says it again by itself where the first answer was lost", async () => {
    const { client, sendId } = await withSend(losesFirst("snd_"));
    expect(await client.settle(sendId, "sent")).toMatchObject({ ok: true, status: "sent" });
  });

  it.each([
    ["unknown", "snd_nothing"],
    ["no id at all", "../records"],
  ])("is refused for a send that is %s", async (_, sendId) => {
    const { client } = await openOne();
    expect(await client.settle(sendId, "sent")).toMatchObject({ ok: false, code: "not_found" });
  });

  it("fails without a network, and throws nothing", async () => {
    const { client } = await openOne(() => Promise.reject(new TypeError("fetch failed")));
    expect(await client.settle("snd_1", "sent")).toMatchObject({ ok: false, code: "unavailable" });
  });
});

describe("recording a contact", () => {
  const contact = {
    ...about("pup_open0"),
    direction: "sent",
    at: "2026-11-24T11:00:00Z",
  } as const;

  it("gives the record's id, and whether anybody asked first", async () => {
    const { client, sendId } = await withSend();
    expect(await client.record(contact, { idempotencyKey: "r1" })).toMatchObject({
      ok: true,
      checked: false,
    });
    const checked = { ...contact, at: "2026-11-24T12:00:00Z", sendId };
    expect(await client.record(checked, { idempotencyKey: "r2" })).toMatchObject({
      ok: true,
      recordId: expect.stringMatching(/^rec_/) as string,
      checked: true,
    });
  });

  it("is one record for one name, also where the first answer was lost", async () => {
    const { client, sent } = await openOne(losesFirst("/records"));
    const first = await client.record(contact, { idempotencyKey: "r" });
    expect(await client.record(contact, { idempotencyKey: "r" })).toEqual(first);
    expect(sent.map(({ headers }) => headers.get("idempotency-key"))).toEqual(["r", "r", "r"]);
    const other = { ...contact, direction: "received" } as const;
    expect(await client.record(other, { idempotencyKey: "r" })).toMatchObject({
      ok: false,
      code: "idempotency_key_reused",
    });
  });

  it("says what does not fit, and where", async () => {
    const { client } = await openOne();
    const tomorrow = { ...contact, at: "2026-11-25T12:00:00Z" };
    const answer = await client.record(tomorrow, { idempotencyKey: "r" });
    expect(answer).toMatchObject({ ok: false, code: "malformed_body" });
    expect(answer).toHaveProperty("detail", expect.stringContaining("/at"));
  });

  it("is refused for a key without the scope", async () => {
    const { client } = await openClient();
    expect(await client.record(contact, { idempotencyKey: "r" })).toMatchObject({
      ok: false,
      code: "scope_missing",
    });
  });
});
