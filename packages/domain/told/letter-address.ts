import type { Parent, Relationship } from "../roster/parent.ts";
import type { PostalAddress, Pupil } from "../roster/pupil.ts";

/** Where a letter to this parent goes: their own address, or the child's where they live with the child; else nowhere (product behaviour 14). */
export function letterAddress(
  parent: Parent,
  ties: readonly { readonly pupil: Pupil; readonly relationship: Relationship }[],
): PostalAddress | undefined {
  const shared = ties.find(
    ({ pupil, relationship }) => relationship.livesWith === "yes" && pupil.address !== undefined,
  );
  return parent.address ?? shared?.pupil.address;
}
