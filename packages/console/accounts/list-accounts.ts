import type { AccountView } from "@elm-court/contract";
import { type Account, decideAgreement, type StaffId } from "@elm-court/domain";
import { nameStaff } from "../people/name-staff.ts";
import type { Asked } from "../route.ts";

const ownerIds = ({ owner }: Account): readonly StaffId[] =>
  owner.kind === "person" ? [owner.staffId] : [];

const rank = ({ standing, label }: AccountView): string =>
  `${standing === "agreed" ? 1 : 0} ${label}`;

/** Every account that staff contact pupils with; those that are not agreed first. */
export async function listAccounts({ deps, c, person }: Asked): Promise<Response> {
  const { settings } = deps;
  const now = deps.now();
  const accounts = await deps.store.listAccounts();
  const nameOf = await nameStaff(deps.store, accounts.flatMap(ownerIds));
  const ownerOf = ({ owner }: Account): string => {
    if (owner.kind === "person") return nameOf(owner.staffId).name;
    return owner.kind === "group" ? "A group" : "The school";
  };
  const views = accounts.map((account): AccountView => ({
    id: account.id,
    label: account.label,
    way: settings.ways.find((way) => way.channel === account.channel)?.name ?? account.channel,
    owner: ownerOf(account),
    standing: account.standing,
    mayAgree: !(
      "refused" in
      decideAgreement(account, account.standing !== "agreed", { by: person, now, settings })
    ),
  }));
  return c.json({ accounts: views.toSorted((a, b) => rank(a).localeCompare(rank(b))) });
}
