import { mayBeInformed, type ParentId } from "@elm-court/domain";
import type { Family } from "@elm-court/store";
import type { ParentDeps } from "../deps.ts";

/** A parent with the children that the pages may show them: not one about whom a court order means no information. */
export async function loadShownFamily(
  { store }: ParentDeps,
  parentId: ParentId,
): Promise<Family | undefined> {
  const family = await store.loadFamily(parentId);
  if (family === undefined) return undefined;
  return {
    ...family,
    children: family.children.filter(({ relationship }) => mayBeInformed(relationship)),
  };
}
