import type { TrailView } from "@elm-court/contract";
import { nameStaff } from "../people/name-staff.ts";
import { withPupil } from "./with-pupil.ts";

/** Who looked at what is kept about a pupil, and who changed it, the latest first. Looking at this is written down too. */
export const showTrail = withPupil(async ({ deps, c, person }, { id: pupilId }) => {
  const { store } = deps;
  const by = person.staff.id;
  await store.recordLooks([{ pupilId, by, did: "looked_at_trail", at: deps.now() }]);
  const entries = await store.listTrail(pupilId);
  const nameOf = await nameStaff(
    store,
    entries.map((one) => one.by),
  );
  const trail = entries.map((one): TrailView => ({ by: nameOf(one.by), did: one.did, at: one.at }));
  return c.json({ trail });
});
