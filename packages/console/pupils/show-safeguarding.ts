import type { SafeguardingView } from "@elm-court/contract";
import { viewExemptions } from "../exempting/view-exemptions.ts";
import { pupilView } from "./pupil-view.ts";
import { withPupil } from "./with-pupil.ts";

/** Every exemption there ever was for a pupil, the latest first, and the mark. The look is written down first. */
export const showSafeguarding = withPupil(async (asked, pupil) => {
  const { deps, c, person } = asked;
  const { store } = deps;
  const { id: pupilId } = pupil;
  await store.recordLooks([{ pupilId, by: person.staff.id, did: "looked", at: deps.now() }]);
  const [records, { facts }] = await Promise.all([
    store.listExemptions(pupilId),
    store.loadSafeguarding(pupilId),
  ]);
  const view: SafeguardingView = {
    pupil: pupilView(pupil),
    exemptions: (await viewExemptions(asked, records)).toReversed(),
    vulnerableMark: facts.vulnerableMark,
  };
  return c.json(view);
});
