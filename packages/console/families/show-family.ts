import { loadFamilyPage } from "./load-family-page.ts";
import { withOfficePupil } from "./with-office-pupil.ts";

/** A pupil's page for the office. */
export const showFamily = withOfficePupil(async ({ deps, c }, pupil) =>
  c.json(await loadFamilyPage(deps, pupil)),
);
