import { addSeconds, type Instant } from "@elm-court/domain";
import { beforeAll, describe, expect, it } from "vitest";
import { createCleanUp } from "../store/clean-up.ts";
import { newPupil, sayNo } from "../store/checked-school.ts";
import { fresh, noon } from "../store/fixtures.ts";
import type { Gates } from "./hostile-proxy.ts";
import { runInChild } from "./run-in-child.ts";
import { openSendingTool } from "./sending-tool.ts";
import { listSends } from "./sends-kept.ts";
import { openTrustSchool, startTrustDynamo, type TrustSchool } from "./trust-school.ts";

/** What the sending of two messages in one call, and the settling of a send, ask of DynamoDB: a process is killed at each. */
const callsOfSend = ["the facts", "the first message", "the second message"] as const;
const callsOfSettling = ["the send", "its end"] as const;
/** When a repeat comes that need not wait for the run that was killed. */
const later = addSeconds(noon, 11);

const atTheEnd = createCleanUp();
let dynamo: Awaited<ReturnType<typeof startTrustDynamo>>;
let school: TrustSchool;
beforeAll(async () => {
  dynamo = await startTrustDynamo();
  atTheEnd(dynamo.stop);
  school = await openTrustSchool(dynamo.endpoint, 1, 0);
  atTheEnd(school.close);
});

const inChild = (at: Instant, ...words: string[]) =>
  runInChild(new URL("crash-send-child.ts", import.meta.url), [
    school.proxy.endpoint,
    at,
    ...words,
  ]);

/** Runs this in a process of its own and kills that at the call with this number, before or after DynamoDB does it. */
async function killedAt(number: number, when: "before" | "after", ...words: string[]) {
  let asked = 0;
  const kill = (): Promise<"go_on" | "hang_up"> => {
    asked += 1;
    if (asked !== number) return Promise.resolve("go_on");
    running.child.kill("SIGKILL");
    return Promise.resolve("hang_up");
  };
  const gates: Gates = when === "before" ? { before: kill } : { after: kill };
  school.proxy.setGates(gates);
  const running = inChild(noon, ...words);
  const ended = await running.ended;
  school.proxy.setGates({});
  return ended;
}

async function counted(...words: string[]) {
  let asked = 0;
  school.proxy.setGates({
    before: () => {
      asked += 1;
      return Promise.resolve("go_on");
    },
  });
  const { printed } = await inChild(noon, ...words).ended;
  school.proxy.setGates({});
  return { asked, printed };
}

async function aMessage() {
  const pupilIds = [await newPupil(school.truth), await newPupil(school.truth)];
  const message = fresh();
  const words = ["send", message, ...pupilIds] as const;
  const repeat = () => openSendingTool(school.truth, () => later).send(pupilIds, message);
  const kept = () => listSends(school.truth, pupilIds);
  return { pupilIds, words, repeat, kept };
}

const momentsOf = (calls: readonly string[]) =>
  calls.flatMap((call, place) =>
    (["before", "after"] as const).map((when) => [when, call, place + 1, when] as const),
  );
/** Nothing was acknowledged. */
const killed = { printed: "", signal: "SIGKILL" };

describe("the API is killed while it opens two sends (promise P2)", () => {
  it("a call asks DynamoDB for what is listed here, and is answered", async () => {
    const { words, kept } = await aMessage();
    const { asked, printed } = await counted(...words);
    expect(asked).toBe(callsOfSend.length);
    expect(printed).toMatch(/"decision":true.*"decision":true/);
    expect(await kept()).toHaveLength(2);
  });

  it.each(momentsOf(callsOfSend))(
    "%s DynamoDB does %s: each message is opened or not, and the repeat opens what is missing and nothing twice",
    async (_, _call, number, when) => {
      const { words, repeat, kept } = await aMessage();
      expect(await killedAt(number, when, ...words)).toEqual(killed);
      const opened = Math.max(0, number - (when === "after" ? 1 : 2));
      const before = await kept();
      expect(before).toHaveLength(opened);

      const { status, text, items } = await repeat();
      expect([status, items.map(({ decision }) => decision)]).toEqual([200, [true, true]]);
      const ids = (await kept()).map(({ id }) => id);
      expect(ids.toSorted()).toEqual(items.map(({ sendId }) => sendId).toSorted());
      expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
      expect((await repeat()).text).toBe(text);
    },
  );

  it.each(momentsOf(callsOfSend))(
    "%s DynamoDB does %s, and then a parent says no: the repeat says no to both, and opens nothing more (promise P1)",
    async (_, _call, number, when) => {
      const { pupilIds, words, repeat, kept } = await aMessage();
      await killedAt(number, when, ...words);
      const before = await kept();
      for (const pupilId of pupilIds) await sayNo(school.truth, pupilId);
      const { items } = await repeat();
      expect(
        items.map(({ decision, sendId, context }) => [decision, sendId, context.code]),
      ).toEqual(pupilIds.map(() => [false, undefined, "objection"]));
      expect(await kept()).toEqual(before);
    },
  );
});

describe("the API is killed while it settles a send (promise P2)", () => {
  async function aSend() {
    const message = await aMessage();
    const { items } = await message.repeat();
    const sendId = items[0]?.sendId ?? "";
    const status = async () => (await message.kept()).find(({ id }) => id === sendId)?.status;
    const settle = (as: "sent" | "failed") =>
      openSendingTool(school.truth, () => later).settle(sendId, as);
    return { sendId, status, settle };
  }

  it("settling asks DynamoDB for what is listed here, and is answered", async () => {
    const { sendId, status } = await aSend();
    expect((await counted("settle", sendId)).asked).toBe(callsOfSettling.length);
    expect(await status()).toBe("sent");
  });

  it.each(momentsOf(callsOfSettling))(
    "%s DynamoDB does %s: it is said or not, and the repeat says it once, for good",
    async (_, _call, number, when) => {
      const { sendId, status, settle } = await aSend();
      expect(await killedAt(number, when, "settle", sendId)).toEqual(killed);
      const isSaid = number === callsOfSettling.length && when === "after";
      expect(await status()).toBe(isSaid ? "sent" : "open");
      const { status: repeated, text } = await settle("sent");
      expect([repeated, await status()]).toEqual([200, "sent"]);
      expect((await settle("sent")).text).toBe(text);
      expect((await settle("failed")).status).toBe(409);
    },
  );
});
