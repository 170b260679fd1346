import type { NamedView } from "@elm-court/contract";
import type { Asked } from "../route.ts";

/** The members of staff whom an exemption can name: those who are here, by name. Programs cannot be named. */
export async function listStaff({ deps, c }: Asked): Promise<Response> {
  const staff = (await deps.store.listStaff())
    .filter((one) => one.active && one.kind === "staff")
    .map(({ id, name }): NamedView => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return c.json({ staff });
}
