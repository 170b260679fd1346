import type { ExemptionView } from "@elm-court/contract";
import type { ExemptionRecord } from "@elm-court/domain";
import { nameStaff } from "../people/name-staff.ts";
import type { Asked } from "../route.ts";
import { exemptionView, staffIn } from "./exemption-view.ts";

/** Exemptions with everybody's names. Whoever calls this has written down that they are looked at. */
export async function viewExemptions(
  { deps, person }: Asked,
  records: readonly ExemptionRecord[],
): Promise<readonly ExemptionView[]> {
  const { store, settings } = deps;
  const now = deps.now();
  const pupils = new Map(
    (await store.loadPupils(records.map((one) => one.pupilId))).map((one) => [one.id, one]),
  );
  const nameOf = await nameStaff(store, records.flatMap(staffIn));
  return records.flatMap((record) => {
    const pupil = pupils.get(record.pupilId);
    return pupil === undefined
      ? []
      : [exemptionView(record, pupil, { nameOf, by: person, now, settings })];
  });
}
