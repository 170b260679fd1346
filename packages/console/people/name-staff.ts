import type { NamedView } from "@elm-court/contract";
import type { StaffId } from "@elm-court/domain";
import type { DirectoryStore } from "@elm-court/store";

/** People by name, also those who have left; somebody who is not known is named by their id. */
export async function nameStaff(
  store: Pick<DirectoryStore, "loadStaff">,
  ids: readonly StaffId[],
): Promise<(id: StaffId) => NamedView> {
  const known = new Map((await store.loadStaff(ids)).map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: known.get(id) ?? id });
}
