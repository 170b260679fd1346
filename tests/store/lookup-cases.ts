import type { KnownAs, Staff } from "@elm-court/domain";
import { expect, it } from "vitest";
import { keys } from "../../packages/store/dynamo/keys.ts";
import { lookupHash } from "../../packages/store/lookup/lookup-hash.ts";
import { msA } from "../decisions/situation.ts";
import { added, aPupil, fresh, noon, pup, stf } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

let numbers = 0;
/** A pupil number that nobody else in this run has. */
const newUpn = (): string => {
  numbers += 1;
  return `B${String(process.pid).padStart(7, "0")}${String(numbers).padStart(4, "0")}X`;
};
const upnOf = (value: string): KnownAs => ({ kind: "pupil", scheme: "upn", value });
const emailOf = (value: string): KnownAs => ({ kind: "staff", scheme: "email", value });

/** Finding people by what other systems call them. */
export function lookupCases(twin: () => Twin): void {
  const find = async (...known: readonly KnownAs[]) => twin().store.findKnownAs(known);

  async function savePupil(upn: string | undefined) {
    const pupil = aPupil(pup(`pup_${fresh()}`), { upn });
    const row = { pupil, parents: [], relationships: [], change: added(pupil.id) };
    const decidedOn = { pupil: undefined, parents: [], relationships: [] };
    const firstName = fresh().replaceAll(/\d/g, (digit) => "abcdefghij"[Number(digit)]!);
    const named = { ...row, pupil: { ...pupil, firstName }, decidedOn };
    expect(await twin().store.recordRosterRow(named, noon, fresh())).toBe("recorded");
    return named.pupil;
  }
  async function changeUpn(before: Awaited<ReturnType<typeof savePupil>>, upn: string | undefined) {
    const [state] = await twin().store.loadStates([before.id]);
    const pupil = { ...before, upn };
    const decidedOn = { pupil: before, parents: [], relationships: [] };
    const change = { before: state!, events: [] };
    const row = { pupil, parents: [], relationships: [], change, decidedOn };
    expect(await twin().store.recordRosterRow(row, noon, fresh())).toBe("recorded");
    return pupil;
  }

  it("a pupil is found by the number they have, and not by one they had", async () => {
    const [first, second] = [newUpn(), newUpn()];
    const pupil = await savePupil(first);
    expect(await find(upnOf(first), upnOf(second))).toEqual([[pupil.id], []]);
    const changed = await changeUpn(pupil, second);
    expect(await find(upnOf(first), upnOf(second))).toEqual([[], [pupil.id]]);
    await changeUpn(changed, undefined);
    expect(await find(upnOf(first), upnOf(second))).toEqual([[], []]);
  });

  it("a row that is not saved lets nobody be found", async () => {
    const upn = newUpn();
    const pupil = aPupil(pup(`pup_${fresh()}`), { upn });
    const change = { ...added(pupil.id), before: { ...added(pupil.id).before, version: 7 } };
    const row = { pupil, parents: [], relationships: [], change };
    expect(await twin().store.recordRosterRow(row, noon, fresh())).toBe("conflict");
    expect(await find(upnOf(upn))).toEqual([[]]);
  });

  it("two pupils of one number are both found, so that nobody takes one for the other", async () => {
    const upn = newUpn();
    const ids = [pup(`pup_${fresh()}`), pup(`pup_${fresh()}`)];
    for (const id of ids) {
      const row = { pupil: aPupil(id, { upn }), parents: [], relationships: [], change: added(id) };
      await twin().store.recordRosterRow(row, noon, fresh());
    }
    expect((await find(upnOf(upn)))[0]?.toSorted()).toEqual(ids.toSorted());
  });

  it("staff are found by their address while they are here, and several may share one", async () => {
    const { store } = twin();
    const [shared, own] = [`${fresh()}@school.example`, `${fresh()}@school.example`];
    const one: Staff = { ...msA, id: stf(`stf_${fresh()}`), email: ` ${shared.toUpperCase()}` };
    const other: Staff = { ...msA, id: stf(`stf_${fresh()}`), email: shared };
    await store.saveStaff(one);
    await store.saveStaff(other);
    expect((await find(emailOf(shared)))[0]?.toSorted()).toEqual([one.id, other.id].toSorted());
    await store.saveStaff({ ...other, email: own });
    expect(await find(emailOf(shared), emailOf(own))).toEqual([[one.id], [other.id]]);
    await store.saveStaff({ ...other, email: own, active: false });
    expect(await find(emailOf(own))).toEqual([[]]);
  });

  it("staff who were saved before there were lookups are found once they are saved again", async () => {
    const { store, table } = twin();
    const staff: Staff = { ...msA, id: stf(`stf_${fresh()}`) };
    await table.write([{ put: { ...keys.staff(staff.id), body: JSON.stringify(staff) } }]);
    const email = `${fresh()}@school.example`;
    await store.saveStaff({ ...staff, email });
    expect(await find(emailOf(email))).toEqual([[staff.id]]);
  });

  it("a thousand values are found in the order asked, each as often as it is asked", async () => {
    const upn = newUpn();
    const pupil = await savePupil(upn);
    const asked = Array.from({ length: 1000 }, (_, place) =>
      upnOf(place % 250 === 7 ? upn : `Z${String(place).padStart(12, "0")}`),
    );
    const found = await find(...asked);
    expect(found.flatMap((ids, place) => (ids.length > 0 ? [place] : []))).toEqual([
      7, 257, 507, 757,
    ]);
    expect(found[507]).toEqual([pupil.id]);
  });

  it("no number and no address is in a key", async () => {
    expect(keys.lookup(lookupHash(emailOf("a.finch@school.example"))).pk).toMatch(
      /^LOOKUP#[\w-]{43}$/,
    );
  });
}
