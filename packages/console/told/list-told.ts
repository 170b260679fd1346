import type { ToldListView, ToldQuery, ToldRowView } from "@elm-court/contract";
import { type PersonTold, type PupilTold, shownName, type ToldAccount } from "@elm-court/domain";
import { pupilView } from "../pupils/pupil-view.ts";

const rowsPerPage = 50;

function pupilRow({ pupil, parents, standing, nextStep }: PupilTold): ToldRowView {
  const { id, name, yearGroup } = pupilView(pupil);
  const others = parents.map(({ parent, ...told }) => ({
    id: parent.id,
    name: parent.name,
    standing: told.standing,
    step: told.nextStep,
  }));
  return { id, name, yearGroup, standing, step: nextStep, others };
}

function parentRow({ parent, pupils, standing, nextStep }: PersonTold): ToldRowView {
  const others = pupils.map((one) => ({ id: one.id, name: `${shownName(one)} ${one.lastName}` }));
  const { id, name, phone } = parent;
  return { id, name, phone, standing, step: nextStep, others };
}

/** One part of a list: fifty rows in the order of names. A part that is not there is the last one. */
export function listTold(account: ToldAccount, query: ToldQuery): ToldListView {
  const all = query.of === "pupils" ? account.pupils.map(pupilRow) : account.parents.map(parentRow);
  const rows = all
    .filter(({ standing }) => query.standing === undefined || standing === query.standing)
    .filter(({ step }) => query.step === undefined || step === query.step)
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const page = Math.min(pages, Number(query.page ?? 1));
  const start = (page - 1) * rowsPerPage;
  return { rows: rows.slice(start, start + rowsPerPage), total: rows.length, page, pages };
}
