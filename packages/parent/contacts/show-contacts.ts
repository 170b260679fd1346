import type { Context } from "hono";
import type { ParentDeps } from "../deps.ts";
import { showPage } from "../page/show-page.ts";
import type { Visit } from "../session/visit.ts";
import type { ContactsView } from "./contacts-page.tsx";

/**
 * GET /messages: who has messaged each child, behind the code, as far as parents may see it: while the safeguarding lead has the list
 * turned on, what was plainly allowed, two days old at least. What is not on it cannot be told from what never was.
 */
export async function showContacts(deps: ParentDeps, c: Context, visit: Visit): Promise<Response> {
  const { store } = deps;
  const { family, now } = visit;
  const lists = await Promise.all(
    family.children.map(({ pupil }) => store.listContactLines(pupil.id, now)),
  );
  const staffIds = lists.flatMap((lines) => (lines ?? []).map(({ staffId }) => staffId));
  const names = await store.loadStaffNames(staffIds);
  const children: ContactsView["children"] = family.children.map(({ pupil }, index) => ({
    name: `${pupil.firstName} ${pupil.lastName}`,
    lines: (lists[index] ?? []).map(({ staffId, channel, reason, sentAt: at }) => ({
      at,
      channel,
      reason,
      staffName: names.get(staffId),
    })),
  }));
  const isOn = lists.every((lines) => lines !== undefined);
  return showPage(deps, c, { page: "contacts", isOn, children });
}
