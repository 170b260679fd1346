import {
  channelOf,
  decideReview,
  decideUrgent,
  exemptionOf,
  withExemption,
} from "@elm-court/domain";
import type { SafeguardingChange } from "@elm-court/store";
import { expect, it } from "vitest";
import {
  exemptionIdOf,
  given,
  head,
  lead,
  recordOf,
  urgentWish,
} from "../decisions/exemption-wish.ts";
import { acc, at, fresh, key, noon, pup, stf } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

/** Exemptions, marks and the trail: one transaction each, in `safeguarding` alone. */
export function safeguardingCases(twin: () => Twin): void {
  async function urgentChange(pupilId = pup(`pup_${fresh()}`)): Promise<SafeguardingChange> {
    const id = exemptionIdOf(`exm_${fresh()}`);
    const record = recordOf(decideUrgent(urgentWish({ pupilId }), given({ id })));
    const before = await twin().store.loadSafeguarding(pupilId);
    return {
      before,
      after: withExemption(before.facts, exemptionOf(record), noon),
      record,
      entry: { pupilId, by: lead, did: "exempted", at: noon, exemptionId: id },
      onceId: `once${fresh()}`,
    };
  }

  it("an exemption is in the one item that a check reads, without its words, case number or author", async () => {
    const change = await urgentChange();
    expect(await twin().store.recordSafeguarding(change)).toBe("recorded");
    const { pupilId } = change.entry;
    const { safeguarding } = await twin().store.loadCheck({
      keyId: key("key_1"),
      staffId: undefined,
      pupilId,
    });
    expect(safeguarding.exemptions).toHaveLength(1);
    expect(Object.keys(safeguarding.exemptions[0] ?? {}).toSorted()).toEqual([
      "endsAt",
      "id",
      "kind",
      "pupilId",
      "staffIds",
      "startsAt",
      "ways",
    ]);
    expect(await twin().store.listExemptions(pupilId)).toEqual([
      JSON.parse(JSON.stringify(change.record)),
    ]);
  });

  it("a repeat of one change is done once, and says whose it was", async () => {
    const change = await urgentChange();
    const both = [change, change].map((one) => twin().store.recordSafeguarding(one));
    expect((await Promise.all(both)).toSorted()).toEqual(["already_recorded", "recorded"]);
    expect(await twin().store.findOnce(change.onceId)).toEqual({
      by: lead,
      exemptionId: change.record?.id,
    });
    expect(await twin().store.findOnce("nobody's")).toBeUndefined();
    expect(await twin().store.listTrail(change.entry.pupilId)).toHaveLength(1);
  });

  it("of two changes decided on the same facts one wins, and the other writes nothing at all", async () => {
    const pupilId = pup(`pup_${fresh()}`);
    const [one, two] = [await urgentChange(pupilId), await urgentChange(pupilId)];
    const results = [
      await twin().store.recordSafeguarding(one),
      await twin().store.recordSafeguarding(two),
    ];
    expect(results).toEqual(["recorded", "conflict"]);
    expect(await twin().store.listExemptions(pupilId)).toHaveLength(1);
    expect(await twin().store.listTrail(pupilId)).toHaveLength(1);
    expect(await twin().store.findOnce(two.onceId)).toBeUndefined();
  });

  it("waits to be reviewed until it is, and is reviewed once", async () => {
    const change = await urgentChange();
    await twin().store.recordSafeguarding(change);
    const waits = async () =>
      (await twin().store.listToReview()).some((one) => one.id === change.record?.id);
    expect(await waits()).toBe(true);
    const { pupilId } = change.entry;
    const found = await twin().store.findExemption(
      pupilId,
      change.record?.id ?? exemptionIdOf("exm_0"),
    );
    if (found === undefined) throw new Error("gone");
    const later = at("2026-11-24T13:00:00.000Z");
    const record = recordOf(decideReview(found, { by: head, outcome: "ended_early", now: later }));
    const review = async (): Promise<string> => {
      const before = await twin().store.loadSafeguarding(pupilId);
      return twin().store.recordSafeguarding({
        before,
        after: withExemption(before.facts, exemptionOf(record), later),
        record,
        entry: { pupilId, by: head, did: "reviewed", at: later, exemptionId: record.id },
        onceId: `once${fresh()}`,
      });
    };
    expect(await review()).toBe("recorded");
    expect(await waits()).toBe(false);
    expect((await twin().store.loadSafeguarding(pupilId)).facts.exemptions).toEqual([]);
    expect(await review()).toBe("conflict");
    expect((await twin().store.listTrail(pupilId)).map(({ did }) => did)).toEqual([
      "reviewed",
      "exempted",
    ]);
  });

  it("who looked is kept, pupil by pupil, the latest first", async () => {
    const [one, two] = [pup(`pup_${fresh()}`), pup(`pup_${fresh()}`)];
    const look = (pupilId: typeof one, when: string) =>
      ({ pupilId, by: lead, did: "looked", at: at(when) }) as const;
    await twin().store.recordLooks([
      look(one, "2026-11-24T12:00:00.000Z"),
      look(two, "2026-11-24T12:00:00.000Z"),
    ]);
    await twin().store.recordLooks([look(one, "2026-11-24T12:05:00.000Z")]);
    await twin().store.recordLooks([]);
    expect((await twin().store.listTrail(one)).map((entry) => entry.at)).toEqual([
      "2026-11-24T12:05:00.000Z",
      "2026-11-24T12:00:00.000Z",
    ]);
    expect(await twin().store.listTrail(two)).toHaveLength(1);
  });

  it("an agreement changes the account that a check reads, once, and is kept", async () => {
    const before = {
      id: acc(`acc_${fresh()}`),
      channel: channelOf("text"),
      owner: { kind: "school" },
      standing: "not_agreed",
      label: "07700 900102",
    } as const;
    const after = { ...before, standing: "agreed" } as const;
    const agreement = { accountId: before.id, agreed: true, by: stf("stf_b"), at: noon };
    await twin().store.saveAccount(before);
    const agree = () => twin().store.recordAgreement(before, after, agreement);
    expect([await agree(), await agree()]).toEqual([true, false]);
    expect(await twin().store.findAccount(before.id)).toEqual(after);
    expect(await twin().store.listAgreements(before.id)).toEqual([agreement]);
    expect(await twin().store.listAccounts()).toContainEqual(after);
  });

  it("staff are loaded by id, the unknown left out, and listed", async () => {
    const someone = {
      id: stf(`stf_${fresh()}`),
      name: "Ms Ada Finch",
      kind: "staff",
      active: true,
      groups: [],
      ownChildren: [],
    } as const;
    await twin().store.saveStaff(someone);
    expect(await twin().store.loadStaff([someone.id, stf("stf_nobody"), someone.id])).toEqual([
      someone,
    ]);
    expect(await twin().store.loadStaff([])).toEqual([]);
    expect(await twin().store.listStaff()).toContainEqual(someone);
  });
}
