import { describe, expect, it } from "vitest";
import {
  about,
  changed,
  fullKeyText,
  openClient,
  type Weather,
} from "../../../tests/client/client-world.ts";
import { noon } from "../../../tests/decisions/situation.ts";
import { par, said } from "../../../tests/store/fixtures.ts";

const open = about("pup_open0");
const openOne = (weather?: Weather) =>
  openClient({ key: fullKeyText, ...(weather === undefined ? {} : { weather }) });

async function withPermit(weather?: Weather) {
  const world = await openOne(weather);
  const given = await world.client.permit(open, { idempotencyKey: "ask" });
  if (!given.allowed) throw new Error(given.code);
  const redeem = (question = open, idempotencyKey = "use", permit = given.permit) =>
    world.client.redeem(question, permit, { idempotencyKey });
  return { ...world, given, redeem };
}

describe("a permit", () => {
  it("is given by one program, and opens one send when another redeems it", async () => {
    const { given, redeem } = await withPermit();
    expect(given.permit.split(".")).toHaveLength(3);
    expect(given.permitEndsAt).toBe("2026-11-24T12:05:00.000Z");
    const sent = await redeem();
    expect(sent).toMatchObject({ allowed: true, sendId: expect.stringMatching(/^snd_/) as string });
    expect(await redeem()).toMatchObject({
      allowed: true,
      sendId: "sendId" in sent && sent.sendId,
    });
    expect(await redeem(open, "again")).toMatchObject({ allowed: false, code: "permit_used" });
  });

  it("is not given where a parent objects, nor to a key that may not send", async () => {
    const { client } = await openOne();
    const asked = { idempotencyKey: "ask" };
    expect(await client.permit(about("pup_no0"), asked)).toMatchObject({
      allowed: false,
      code: "objection",
    });
    const other = await openClient();
    expect(await other.client.permit(open, asked)).toMatchObject({ code: "scope_missing" });
  });

  it("is worth nothing once a parent has said no, for another message, or where it was changed", async () => {
    const { store, pupils, redeem, given } = await withPermit();
    expect(await redeem(about("pup_open1"), "a")).toMatchObject({ allowed: false });
    const cut = given.permit.slice(0, -4);
    expect(await redeem(open, "b", cut)).toMatchObject({ allowed: false, code: "permit_invalid" });
    const [before] = await store.loadStates(pupils.slice(0, 1));
    if (before === undefined) throw new Error("no pupil");
    await store.recordEvents([{ before, events: [said(before, par("par_1"), "all")] }], noon);
    expect(await redeem(open, "c")).toMatchObject({ allowed: false, code: "objection" });
  });

  it.each<[string, (one: object) => unknown]>([
    ["no permit", (one) => ({ ...one, permit: undefined })],
    ["an empty one", (one) => ({ ...one, permit: "" })],
    ["no end", (one) => ({ ...one, permitEndsAt: undefined })],
    ["nothing but a yes", () => ({ decision: true })],
  ])("is none in a yes with %s (P4)", async (_, json) => {
    const { client } = await openOne(async (_request, pass) => changed(await pass(), { json }));
    expect(await client.permit(open, { idempotencyKey: "ask" })).toMatchObject({
      allowed: false,
      code: "unavailable",
    });
  });

  it("is redeemed once when the first answer was lost, and is a no without a network (P4)", async () => {
    let isLost = false;
    const { redeem, sent } = await withPermit(async (request, pass) => {
      const response = await pass();
      if (isLost || !request.url.endsWith("/redeem")) return response;
      isLost = true;
      throw new TypeError("connection lost");
    });
    expect(await redeem()).toMatchObject({ allowed: true });
    expect(sent.filter(({ path }) => path.endsWith("/redeem"))).toHaveLength(2);
    const gone = await openOne(() => Promise.reject(new TypeError("fetch failed")));
    expect(await gone.client.redeem(open, "p", { idempotencyKey: "u" })).toMatchObject({
      allowed: false,
      code: "unavailable",
    });
  });
});
