import { expect, it } from "vitest";
import { addSeconds, type Send } from "@elm-court/domain";
import type { OnceName, SendingRead } from "@elm-court/store";
import { keys } from "../../packages/store/dynamo/keys.ts";
import { account, exemption, msA } from "../decisions/situation.ts";
import { aKey, added, dec, exm, fresh, key, noon, par, pup, said, snd, stf } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

const email = account("email");
const run = { runId: "run1", leaseEndsAt: addSeconds(noon, 10) };

/** A sending: decided on what was read, recorded while that is still so, answered once (promises P1, P2 and P3). */
export function sendingCases(twin: () => Twin): void {
  async function aScene() {
    const { store } = twin();
    const ids = { key: key(`key_${fresh()}`), pupil: pup(`pup_${fresh()}`) };
    const saveKey = (revokedAt?: typeof noon) =>
      store.saveKey(aKey({ id: ids.key, owner: "gateway", scopes: ["send"], revokedAt }));
    await saveKey();
    await store.saveStaff(msA);
    await store.saveAccount(email);
    await store.recordEvents([added(ids.pupil)], noon);
    const once: OnceName = { hash: fresh(), asked: "asked" };
    const item = { place: 0, staffId: msA.id, accountId: email.id, pupilId: ids.pupil };
    const load = () => store.loadSending({ keyId: ids.key, once, items: [item] });
    const send = (restedOn: Send["restedOn"] = []): Send => ({
      id: snd(`snd_${fresh()}`),
      keyId: ids.key,
      staffId: msA.id,
      pupilId: ids.pupil,
      channel: email.channel,
      recipient: "pupil",
      code: "allowed",
      decisionId: dec("dec_1"),
      openedAt: noon,
      deliverBefore: addSeconds(noon, 60),
      status: "open",
      restedOn,
    });
    const record = (read: SendingRead, opened: Send | undefined = send()) => {
      const facts = read.items[0]!.facts;
      if (facts === "unread") throw new Error("unread");
      return store.recordDecided({
        once,
        place: 0,
        begin: { run, before: read.call },
        asRead: facts.asRead,
        answer: { at: noon, view: { decision: true }, restedOn: opened?.restedOn ?? [] },
        send: opened,
      });
    };
    return { ids, once, load, send, record, saveKey };
  }
  const at = async (...asked: ReturnType<typeof keys.send>[]) =>
    (await twin().table.getMany(asked)).map((item) => item !== undefined);

  it("reads the facts of a check, and that nothing was answered before", async () => {
    const { load } = await aScene();
    const { key: credential, call, items } = await load();
    expect([credential?.owner, call, items[0]?.given]).toEqual(["gateway", undefined, undefined]);
    expect(items[0]?.facts).toMatchObject({ staff: msA, account: email, pupil: { version: 1 } });
  });

  it("is recorded with its answer, and the same call then finds it", async () => {
    const { load, record } = await aScene();
    expect(await record(await load())).toBe("recorded");
    const { call, items } = await load();
    expect(call).toMatchObject({ ...run, asked: "asked" });
    expect(items[0]?.given?.view).toEqual({ decision: true });
  });

  it("of the same call twice at once, one is recorded", async () => {
    const { load, record } = await aScene();
    const [one, other] = [await load(), await load()];
    const results = [await record(one), await record(other)];
    expect(results).toEqual(["recorded", "changed"]);
  });

  const changes = {
    "the key is revoked": ({ saveKey }: Scene) => saveKey(noon),
    "the member of staff leaves": () => twin().store.saveStaff({ ...msA, active: false }),
    "the account is no longer agreed": () =>
      twin().store.saveAccount({ ...email, standing: "not_agreed" }),
    "a parent says no": async ({ ids }: Scene) => {
      const [before] = await twin().store.loadStates([ids.pupil]);
      const events = [said(before!, par("par_1"), "all")];
      await twin().store.recordEvents([{ before: before!, events }], noon);
    },
    "an exemption is given": ({ ids }: Scene) =>
      twin().store.saveSafeguarding(ids.pupil, {
        vulnerableMark: "nobody_has_said",
        exemptions: [exemption({ pupilId: ids.pupil })],
      }),
  };
  type Scene = Awaited<ReturnType<typeof aScene>>;

  it.each(Object.entries(changes))(
    "records nothing when %s between the read and the write",
    async (_, change) => {
      const scene = await aScene();
      const read = await scene.load();
      await change(scene);
      const opened = scene.send();
      expect(await scene.record(read, opened)).toBe("changed");
      expect(await at(keys.send(opened.id), keys.onceAnswer(scene.once.hash, 0))).toEqual([
        false,
        false,
      ]);
      expect((await scene.load()).call).toBeUndefined();
    },
  );

  it("keeps a plain send in the school's table, and one that rested on an exemption in the other alone", async () => {
    for (const restedOn of [[], [exm("exm_1")]]) {
      const { ids, load, record, send } = await aScene();
      const opened = send(restedOn);
      expect(await record(await load(), opened)).toBe("recorded");
      const places = (table: "school" | "safeguarding") =>
        at(keys.send(opened.id, table), keys.pupilSend(ids.pupil, opened.id, table));
      const isPlain = restedOn.length === 0;
      expect(await places("school")).toEqual([isPlain, isPlain]);
      expect(await places("safeguarding")).toEqual([!isPlain, !isPlain]);
    }
  });

  it("withholds a line of parents without trace in the school's table, and keeps who did", async () => {
    const pupilId = pup(`pup_${fresh()}`);
    const { store, table } = twin();
    const sendId = snd(`snd_${fresh()}`);
    const line = {
      sendId,
      pupilId,
      staffId: msA.id,
      channel: email.channel,
      reason: "arrangements",
      sentAt: noon,
    };
    await table.write([
      { put: { ...keys.contactLine(pupilId, sendId), body: JSON.stringify(line) } },
    ]);
    expect(await store.listLinesToCome(pupilId)).toEqual([line]);
    const withheld = { by: msA.id, at: noon };
    expect(await store.withholdLine(pupilId, sendId, withheld)).toBe(true);
    expect(await store.withholdLine(pupilId, sendId, withheld)).toBe(false);
    expect(await table.query(`PUPIL#${pupilId}`, "")).toEqual([]);
    expect(await at(keys.withheldLine(pupilId, sendId))).toEqual([true]);
  });

  it("takes an item away only while it is what was read", async () => {
    const key = keys.submission(fresh());
    await twin().table.write([{ put: { ...key, body: "{}" } }]);
    const remove = (body: string) => twin().table.write([{ remove: key, onlyIf: { body } }]);
    expect(await remove("[]")).toEqual({ done: false, failed: [0] });
    expect(await remove("{}")).toEqual({ done: true });
    expect(await at(key)).toEqual([false]);
  });

  it("lets the next repeat begin a call again whose run has ended, and only its own run can end it", async () => {
    const { once, load, record } = await aScene();
    await record(await load());
    await twin().store.endRun(once, { runId: "run2", leaseEndsAt: noon });
    expect((await load()).call).toEqual({ ...run, asked: "asked" });
    await twin().store.endRun(once, { ...run, leaseEndsAt: noon });
    expect((await load()).call).toEqual({ ...run, leaseEndsAt: noon, asked: "asked" });
  });

  it("parents' pages are told what staff are called, and nobody unknown", async () => {
    const { store } = twin();
    await store.saveStaff(msA);
    const names = await store.loadStaffNames([msA.id, msA.id, stf("stf_nobody")]);
    expect([...names]).toEqual([[msA.id, msA.name]]);
    expect([...(await store.loadStaffNames([]))]).toEqual([]);
  });
}
