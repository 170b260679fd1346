import {
  confirmNoes,
  finishRotation,
  issueKey,
  type KeyDeps,
  revokeKey,
  rotateKey,
} from "@elm-court/credentials";
import { elmCourtSettings, type KeyId } from "@elm-court/domain";
import { expect, it } from "vitest";
import { account, msA } from "../decisions/situation.ts";
import { acc, fresh, key, noon, stf } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

/** Keys of staff tools: made, listed, rotated, revoked, by two people at once as well (promise P10). */
export function keyCases(twin: () => Twin): void {
  let tokens = 0;
  const deps = (): KeyDeps => ({
    store: twin().store,
    settings: elmCourtSettings,
    now: () => noon,
    randomId: () => `issued${fresh()}`,
    randomToken: () => {
      tokens += 1;
      return `t${tokens}`.padEnd(43, "t");
    },
  });
  const newKey = async (): Promise<KeyId> => {
    const issued = await issueKey(deps(), {
      kind: "live",
      owner: "Text gateway, Ms Hale",
      scopes: ["check"],
    });
    if (issued === "too_many" || "unknown" in issued) throw new Error("not issued");
    return issued.key.id;
  };
  const secretsOf = async (id: KeyId) => (await twin().store.findKey(id))?.secretHashes.length;

  it("a key that was made is listed at once, without its secret", async () => {
    const issued = await issueKey(deps(), {
      kind: "live",
      owner: "Text gateway",
      scopes: ["check", "check"],
    });
    if (issued === "too_many" || "unknown" in issued) throw new Error("not issued");
    const listed = (await twin().store.listKeys()).find(({ id }) => id === issued.key.id);
    expect(listed).toEqual(issued.key);
    expect(listed?.scopes).toEqual(["check"]);
    expect(JSON.stringify(listed)).not.toContain(issued.text.split("_")[3]);
  });

  it("no key is made over another one", async () => {
    const taken = { ...deps(), randomId: () => "taken1" };
    await issueKey(taken, { kind: "live", owner: "one", scopes: ["check"] });
    await expect(
      issueKey(taken, { kind: "live", owner: "two", scopes: ["check"] }),
    ).rejects.toThrow("this id");
    expect((await twin().store.findKey(key("key_taken1")))?.owner).toBe("one");
  });

  it("a limit to somebody or something that is not there makes no key, and says what", async () => {
    await twin().store.saveStaff(msA);
    await twin().store.saveAccount(account("email"));
    const channels = ["email", "pigeon"] as never;
    const limits = {
      staffIds: [msA.id, stf("stf_gone")],
      accountIds: [acc("acc_email"), acc("acc_gone")],
      channels,
    };
    const before = (await twin().store.listKeys()).length;
    expect(
      await issueKey(deps(), { kind: "live", owner: "one", scopes: ["check"], limits }),
    ).toEqual({
      unknown: ["stf_gone", "acc_gone", "pigeon"],
    });
    expect(await twin().store.listKeys()).toHaveLength(before);
  });

  it("of two rotations at once one gives a secret, and the other says so", async () => {
    const id = await newKey();
    const both = await Promise.all([rotateKey(deps(), id), rotateKey(deps(), id)]);
    const refused = both.flatMap((one) => ("refused" in one ? [one.refused] : []));
    expect(refused).toEqual(["already_rotating"]);
    expect(await secretsOf(id)).toBe(2);
    expect(await finishRotation(deps(), id)).toMatchObject({ key: { id } });
    expect(await secretsOf(id)).toBe(1);
  });

  it("a key is revoked, whatever else is done to it at the same time", async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await newKey();
      await Promise.all([
        rotateKey(deps(), id),
        revokeKey(deps(), id),
        rotateKey(deps(), id),
        finishRotation(deps(), id),
      ]);
      expect((await twin().store.findKey(id))?.revokedAt).toBe(noon);
      expect(await rotateKey(deps(), id)).toEqual({ refused: "revoked" });
    }
  });

  it("a change that was decided on an older key is not saved", async () => {
    const id = await newKey();
    const before = await twin().store.findKey(id);
    await revokeKey(deps(), id);
    const stale = { ...before!, version: before!.version + 1 };
    expect(await twin().store.changeKey(stale, before!)).toBe(false);
    expect((await twin().store.findKey(id))?.revokedAt).toBe(noon);
  });

  it("a key that nobody made cannot be changed", async () => {
    const id = key("key_nobody1");
    expect(await revokeKey(deps(), id)).toEqual({ refused: "unknown_key" });
    expect(await twin().store.findKey(id)).toBeUndefined();
  });

  it("a key is told whether the school is ready, when it is made and whenever that changes", async () => {
    const living = async () =>
      (await twin().store.listKeys()).filter(({ revokedAt }) => revokedAt === undefined);
    const id = await newKey();
    const noWays = { ...elmCourtSettings, ways: [] };
    for (const settings of [elmCourtSettings, noWays, elmCourtSettings]) {
      const isReady = settings.ways.length > 0;
      const said = { noes: "none_held", by: "Ms Rowan Hale" } as const;
      const missing = await confirmNoes({ ...deps(), settings }, said);
      expect(missing).toEqual(isReady ? [] : ["ways_used"]);
      expect((await living()).every(({ schoolReady }) => schoolReady === isReady)).toBe(true);
    }
    const later = await twin().store.findKey(await newKey());
    expect(later?.schoolReady).toBe(true);
    expect((await twin().store.loadReadiness()).confirmed).toEqual({
      noes: "none_held",
      by: "Ms Rowan Hale",
      at: noon,
    });
    await revokeKey(deps(), id);
  });

  it("no key is overlooked that is made, rotated or revoked while somebody confirms", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [rotated, revoked] = [await newKey(), await newKey()];
      const unready = { ...deps(), settings: { ...elmCourtSettings, ways: [] } };
      const said = { noes: "brought_in", by: "Ms Rowan Hale" } as const;
      await confirmNoes(unready, said);
      const [made] = await Promise.all([
        newKey(),
        confirmNoes(deps(), said),
        rotateKey(deps(), rotated),
        revokeKey(deps(), revoked),
      ]);
      const flags = await Promise.all([made, rotated].map((id) => twin().store.findKey(id)));
      expect(flags.map((key) => key?.schoolReady)).toEqual([true, true]);
      expect((await twin().store.findKey(revoked))?.revokedAt).toBe(noon);
      for (const id of [made, rotated]) await revokeKey(deps(), id);
    }
  });
}
