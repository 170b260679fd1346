import { personHash } from "@elm-court/console";
import { type Instant, isStaffId, type Staff, type StaffId } from "@elm-court/domain";
import type { ConsolePerson, ConsoleStore, DirectoryStore } from "@elm-court/store";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { renderTable, renderText } from "../render-table.ts";
import type { PeopleCommand } from "./read-people-command.ts";

export type PeopleDeps = {
  readonly store: ConsoleStore & DirectoryStore;
  readonly now: () => Instant;
  readonly randomId: () => string;
};

function refuse(words: string): ExitCode {
  console.error(renderText(words));
  return exitCode.problem;
}

/** The member of staff who is meant: one whom the school has, or a new one. */
async function staffOf(
  { store, randomId }: PeopleDeps,
  staff: StaffId | { readonly name: string },
): Promise<Staff | undefined> {
  if (typeof staff === "string") return (await store.loadStaff([staff]))[0];
  const id = `stf_${randomId()}`;
  if (!isStaffId(id)) return undefined;
  const made: Staff = {
    id,
    name: staff.name,
    kind: "staff",
    active: true,
    groups: [],
    ownChildren: [],
  };
  await store.saveStaff(made);
  return made;
}

async function add(
  deps: PeopleDeps,
  { issuer, subject, staff }: Extract<PeopleCommand, { readonly do: "add" }>,
): Promise<ExitCode> {
  const hash = personHash(issuer, subject);
  const before = await deps.store.findPerson(hash);
  if (before !== undefined && before.removedAt === undefined)
    return refuse(`This person is on the list already, as ${before.staffId}. Nothing was changed.`);
  const found = await staffOf(deps, staff);
  if (found === undefined || found.kind !== "staff" || !found.active)
    return refuse("The school has no such member of staff now. Nobody was put on the list.");
  await deps.store.savePerson({ hash, staffId: found.id, groupIds: [] });
  console.log(
    renderText(
      `${found.name} (${found.id}) may sign in to the console from now on. What they may do there is what the groups say that the school's sign-in names; with no group, nothing.`,
    ),
  );
  return exitCode.done;
}

async function remove({ store, now }: PeopleDeps, staffId: StaffId): Promise<ExitCode> {
  const theirs = (await store.listPeople()).filter(
    (one) => one.staffId === staffId && one.removedAt === undefined,
  );
  if (theirs.length === 0)
    return refuse(`Nobody on the list is ${staffId}: people list shows them.`);
  for (const person of theirs) await store.savePerson({ ...person, removedAt: now() });
  console.log(
    renderText(
      `${staffId} is off the list: their next request in the console is refused, and so is signing in. Staff tools still know them; if they have left, see docs/runbooks/staff-leaves.md.`,
    ),
  );
  return exitCode.done;
}

const standing = ({ removedAt, groupIds }: ConsolePerson): string => {
  if (removedAt !== undefined) return `off the list since ${removedAt}`;
  return groupIds.length === 0 ? "no group yet" : `groups ${groupIds.join(", ")}`;
};

async function list({ store }: PeopleDeps): Promise<ExitCode> {
  const people = await store.listPeople();
  const staff = await store.loadStaff([...new Set(people.map(({ staffId }) => staffId))]);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const rows = people
    .map((one) => [names.get(one.staffId) ?? "", one.staffId, standing(one)])
    .toSorted(([a = ""], [b = ""]) => a.localeCompare(b));
  console.log(
    rows.length === 0
      ? "Nobody is on the list yet. npm run office -- people add puts somebody on it."
      : renderTable(rows),
  );
  return exitCode.done;
}

/** Who may sign in to the console: put on the list, taken off it, shown (promise P10). */
export async function carryOutPeople(deps: PeopleDeps, command: PeopleCommand): Promise<ExitCode> {
  switch (command.do) {
    case "add":
      return add(deps, command);
    case "remove":
      return remove(deps, command.staffId);
    case "list":
      return list(deps);
  }
}
