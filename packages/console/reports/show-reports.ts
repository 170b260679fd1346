import type { ReportView } from "@elm-court/contract";
import { mayActForPupil } from "@elm-court/domain";
import { pupilView } from "../pupils/pupil-view.ts";
import type { Asked } from "../route.ts";

/**
 * What parents reported, the latest first, but what is about one's own child (product behaviour 22). That somebody looks is written down for
 * every pupil it is about, before anything is shown.
 */
export async function showReports({ deps, c, person }: Asked): Promise<Response> {
  const { store, now } = deps;
  const all = await store.listReports();
  const reports = all.filter(({ pupilIds }) =>
    pupilIds.every((id) => mayActForPupil(person.staff, id)),
  );
  const about = [...new Set(reports.flatMap(({ pupilIds }) => pupilIds))];
  const at = now();
  await store.recordLooks(
    about.map((pupilId) => ({ pupilId, by: person.staff.id, did: "looked", at })),
  );
  const [pupils, parents] = await Promise.all([
    store.loadPupils(about),
    store.loadParentNames(reports.map(({ parentId }) => parentId)),
  ]);
  const views = reports.map((one): ReportView => ({
    id: one.id,
    parent: parents.find(({ id }) => id === one.parentId) ?? {
      id: one.parentId,
      name: "A parent who is no longer on record",
    },
    pupils: pupils
      .filter(({ id }) => one.pupilIds.includes(id))
      .map((pupil) => ({ id: pupil.id, name: pupilView(pupil).name })),
    what: one.what,
    when: one.when,
    seen: one.seen,
    phone: one.phone,
    sentAt: one.sentAt,
  }));
  return c.json({ reports: views });
}
