import { addSeconds, type Permit, withNewSigningKey } from "@elm-court/domain";
import type { OnceName } from "@elm-court/store";
import { expect, it } from "vitest";
import { keys } from "../../packages/store/dynamo/keys.ts";
import { account, msA } from "../decisions/situation.ts";
import { aKey, added, dec, exm, fresh, key, noon, prm, pup, snd } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

const email = account("email");

/** A permit: kept when it is asked for, used once, hung on everything that was read (promises P1, P3 and P10). */
export function permitCases(twin: () => Twin): void {
  async function aScene(restedOn: Permit["restedOn"] = []) {
    const { store } = twin();
    const ids = {
      asker: key(`key_${fresh()}`),
      redeemer: key(`key_${fresh()}`),
      pupil: pup(`pup_${fresh()}`),
    };
    const saveKey = (id = ids.asker, revokedAt?: typeof noon) =>
      store.saveKey(aKey({ id, owner: "gateway", scopes: ["send"], revokedAt }));
    await saveKey();
    await saveKey(ids.redeemer);
    await store.saveStaff(msA);
    await store.saveAccount(email);
    await store.recordEvents([added(ids.pupil)], noon);
    const permit: Permit = {
      id: prm(`prm_${fresh()}`),
      keyId: ids.asker,
      staffId: msA.id,
      pupilId: ids.pupil,
      channel: email.channel,
      recipient: "pupil",
      decisionId: dec("dec_1"),
      issuedAt: noon,
      endsAt: addSeconds(noon, 300),
      restedOn,
    };
    const item = { place: 0, staffId: msA.id, accountId: email.id, pupilId: ids.pupil };
    const load = (once: OnceName, asked: Pick<Permit, "id" | "keyId"> = permit) =>
      store.loadSending({
        keyId: ids.redeemer,
        once,
        items: [{ ...item, permit: { id: asked.id, keyId: asked.keyId } }],
      });
    const record = (
      once: OnceName,
      kept: Permit,
      { call, items }: Awaited<ReturnType<typeof load>>,
    ) => {
      const facts = items[0]!.facts;
      if (facts === "unread") throw new Error("unread");
      return store.recordDecided({
        once,
        place: 0,
        begin: { run: { runId: fresh(), leaseEndsAt: noon }, before: call },
        asRead: facts.asRead,
        answer: { at: noon, view: { decision: true }, restedOn },
        permit: kept,
      });
    };
    const keep = async () => {
      const once = { hash: fresh(), asked: "asked" };
      return record(once, permit, await load(once));
    };
    const used = { ...permit, used: { at: noon, sendId: snd("snd_1") } };
    return { ids, permit, used, load, record, keep, saveKey };
  }
  const aCall = (): OnceName => ({ hash: fresh(), asked: "asked" });

  it("is found again with the key that asked for it, in the table that it belongs to alone", async () => {
    for (const restedOn of [[], [exm("exm_1")]]) {
      const { keep, load, permit } = await aScene(restedOn);
      expect((await load(aCall())).items[0]?.permit?.permit).toBeUndefined();
      expect(await keep()).toBe("recorded");
      const { items } = await load(aCall());
      expect(items[0]?.permit).toMatchObject({ permit, asker: { id: permit.keyId } });
      const places = [keys.permit(permit.id, "school"), keys.permit(permit.id, "safeguarding")];
      const there = (await twin().table.getMany(places)).map((one) => one !== undefined);
      expect(there).toEqual(restedOn.length === 0 ? [true, false] : [false, true]);
    }
  });

  it("is used by one of two calls that meet", async () => {
    const { keep, load, record, used } = await aScene();
    await keep();
    const [one, other] = [aCall(), aCall()];
    const [first, second] = [await load(one), await load(other)];
    expect(await record(one, used, first)).toBe("recorded");
    expect(await record(other, used, second)).toBe("changed");
    expect((await load(aCall())).items[0]?.permit?.permit?.used).toEqual(used.used);
  });

  it("is not used once the key that asked for it is revoked between the read and the write", async () => {
    const { keep, load, record, used, saveKey } = await aScene();
    await keep();
    const call = aCall();
    const read = await load(call);
    await saveKey(undefined, noon);
    expect(await record(call, used, read)).toBe("changed");
  });

  it("is used by the key that asked for it as well: what it hangs on is checked once", async () => {
    const { keep, load, record, used, ids } = await aScene();
    await keep();
    const call = aCall();
    const read = await load(call, { ...used, keyId: ids.redeemer });
    expect(await record(call, used, read)).toBe("recorded");
  });

  it("has signing keys that are changed by one of two who read the same", async () => {
    const { store } = twin();
    const before = await store.loadSigningKeys();
    const next = (kid: string) => withNewSigningKey(before, { kid, secret: "s", madeAt: noon });
    const saved = [
      await store.saveSigningKeys(next("one")),
      await store.saveSigningKeys(next("other")),
    ];
    expect(saved).toEqual([true, false]);
    expect((await store.loadSigningKeys())?.keys.at(-1)?.kid).toBe("one");
  });
}
