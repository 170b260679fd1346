import type { PupilId, Send } from "@elm-court/domain";
import type { Store } from "@elm-court/store";

/** Every send that is kept of these pupils, of both tables. */
export async function listSends(
  store: Store,
  pupilIds: readonly PupilId[],
): Promise<readonly Send[]> {
  const kept = await Promise.all(pupilIds.map((pupilId) => store.listContacts(pupilId)));
  return kept.flatMap(({ sends }) => sends);
}
