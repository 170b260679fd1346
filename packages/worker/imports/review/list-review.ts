import {
  type AcceptedRow,
  emailKey,
  fullName,
  isAccepted,
  isHeldBack,
  isUsualAudience,
  nameKey,
  type PlannedRow,
} from "@elm-court/domain";
import type { ReadyReview } from "../review-import.ts";
import { closeMatchInWords, pupilsInWords, waysInWords } from "./words.ts";

const named = 5;

/** One list of a review: rows of a table, the spreadsheet's row number first. */
export type ReviewList = {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
};

function heldBack(planned: PlannedRow): string[][] {
  const { row } = planned;
  const start = [String(row.rowNumber), fullName(row.pupil)];
  if (planned.group === "close_match")
    return [[...start, closeMatchInWords(planned.reason, pupilsInWords(planned.pupils))]];
  if (planned.group !== "differs_in_file") return [];
  const others = planned.rows.filter((number) => number !== row.rowNumber);
  const more = others.length > named ? ` and ${others.length - named} more` : "";
  return [
    [
      ...start,
      `Also in row ${others.slice(0, named).join(", ")}${more}, with other details. Keep the row that is right.`,
    ],
  ];
}

function parentsOf(row: AcceptedRow): { readonly start: string[]; readonly parent: string }[] {
  return row.family.map((parent) => ({
    start: [String(row.row.rowNumber), fullName(row.change.pupil)],
    parent: parent.name,
  }));
}

function noesOf({ row, change, family }: AcceptedRow): string[][] {
  return change.change.events.flatMap((event) => {
    if (event.type !== "answer_recorded" || event.ways === undefined) return [];
    const { respondent } = event.answer;
    const parent = family.find(
      (one) => respondent.kind === "parent" && one.id === respondent.parentId,
    );
    const who = parent?.name ?? "";
    return [[String(row.rowNumber), fullName(change.pupil), `${who}: ${waysInWords(event.ways)}`]];
  });
}

/** Relationships that the row adds or changes and that `wanted` picks, as rows of a table. */
function tiesOf(
  row: AcceptedRow,
  wanted: (tie: AcceptedRow["change"]["relationships"][number]) => boolean,
): string[][] {
  const ids = row.change.relationships.filter(wanted).map((tie) => tie.parentId);
  return parentsOf(row).flatMap(({ start, parent }, at) => {
    const id = row.family[at]?.id;
    return id !== undefined && ids.includes(id) ? [[...start, parent]] : [];
  });
}

/** Parents of one name and one email who have two records: nothing in the file says that they are one person. */
function maybeOnePerson(accepted: readonly AcceptedRow[]): string[][] {
  const people = accepted.flatMap(({ row, change, family }) =>
    family.flatMap(({ id, name, email }) =>
      email === undefined
        ? []
        : [{ id, name, row, pupil: change.pupil, key: `${emailKey(email)} ${nameKey(name)}` }],
    ),
  );
  return [...Map.groupBy(people, (one) => one.key).values()]
    .filter((same) => new Set(same.map((one) => one.id)).size > 1)
    .flatMap((same) => {
      const numbers = [...new Set(same.map((one) => one.row.rowNumber))];
      const shown = numbers.slice(0, named + 1).join(", ");
      const more = numbers.length > named + 1 ? ` and ${numbers.length - named - 1} more` : "";
      return same.map(({ row, pupil, name }) => [
        String(row.rowNumber),
        fullName(pupil),
        `${name}, rows ${shown}${more}`,
      ]);
    });
}

function inRowOrder(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.toSorted(([a], [b]) => Number(a) - Number(b));
}

/** Rows held back that carry a no: their no is not recorded until somebody does it. */
export function listHeldBackNoes({ sheet, plan }: ReadyReview): readonly number[] {
  const planned = plan.rows
    .filter(isHeldBack)
    .filter(({ row }) => row.parents.some((parent) => parent.saysNo !== undefined))
    .map(({ row }) => row.rowNumber);
  return [...sheet.heldBackNoes, ...planned].toSorted((a, b) => a - b);
}

/** Every list of a review that is not empty, in the order in which the office reads them. */
export function listReview(review: ReadyReview): readonly ReviewList[] {
  const accepted = review.plan.rows.filter(isAccepted);
  const problems = (severity: string): string[][] =>
    review.problems
      .filter((problem) => problem.severity === severity)
      .map(({ file, rowNumber, column, value, whatToDo }) => [
        String(rowNumber),
        file === undefined ? column : `${file} ${column}`,
        `${value === "" ? "(blank)" : `“${value}”`} ${whatToDo}`,
      ]);
  const lists: ReviewList[] = [
    {
      title: "New",
      rows: accepted
        .filter((row) => row.group === "new")
        .map(({ row, change, family }) => [
          String(row.rowNumber),
          fullName(change.pupil),
          change.pupil.yearGroup === undefined ? "" : `year ${change.pupil.yearGroup}`,
          family.map((parent) => parent.name).join(", ") || "no parents in the file",
        ]),
    },
    {
      title: "Changed",
      rows: accepted
        .filter((row) => row.group === "changed")
        .flatMap(({ row, change, differences }) =>
          differences.map(({ about, field, before, after }) => [
            String(row.rowNumber),
            fullName(change.pupil),
            `${about === fullName(change.pupil) ? "" : `${about}, `}${field}: ${before === undefined ? "" : `${before} → `}${after}`,
          ]),
        ),
    },
    { title: "Noes that the file brings in", rows: accepted.flatMap(noesOf) },
    {
      title: "Close match: held back, for you to settle",
      rows: review.plan.rows.flatMap(heldBack),
    },
    { title: "Problems: the row is held back", rows: problems("row_held_back") },
    { title: "Problems: this value is left out", rows: problems("value_left_out") },
    {
      title: "A court order is flagged: nothing is sent to them until it is decided",
      rows: accepted.flatMap((row) => tiesOf(row, (tie) => tie.ordersNote === "needs_decision")),
    },
    {
      title: "Cannot be reached by email",
      rows: accepted.flatMap((row) =>
        row.family
          .filter((parent) => parent.email === undefined)
          .map((parent) => [
            String(row.row.rowNumber),
            fullName(row.change.pupil),
            `${parent.name}, ${parent.phone === undefined ? "no phone number either" : `phone ${parent.phone}`}`,
          ]),
      ),
    },
    {
      title: "Not in the usual sending: say what they are to the child",
      rows: accepted.flatMap((row) => tiesOf(row, (tie) => !isUsualAudience(tie))),
    },
    {
      title: "Share an email address with somebody else",
      rows: accepted
        .filter((row) => row.group !== "already_here")
        .flatMap((row) =>
          parentsOf(row).flatMap(({ start, parent }, at) =>
            row.family[at]?.sharesEmail === true ? [[...start, parent]] : [],
          ),
        ),
    },
    {
      title: "One person or two? Add a phone number or a postcode",
      rows: maybeOnePerson(accepted),
    },
    {
      title: "Brother or sister of a child with a no: ask before the first message",
      rows: accepted
        .filter((row) => row.siblingOfNo)
        .map((row) => [String(row.row.rowNumber), fullName(row.change.pupil), ""]),
    },
    {
      title: "Would leave: no longer in the list, or taken away by the file",
      rows: review.leavers.pupils.map((pupil) => [
        "",
        fullName(pupil),
        pupil.yearGroup === undefined ? "" : `year ${pupil.yearGroup}`,
      ]),
    },
    {
      title: "Would be a contact no more: no longer in the list, or taken away by the file",
      rows: review.leavers.contacts.map(({ pupil, parent }) => ["", fullName(pupil), parent.name]),
    },
    {
      title: "Said twice in the file, counted once",
      rows: review.plan.rows.flatMap((planned) =>
        planned.group === "repeated"
          ? [
              [
                String(planned.row.rowNumber),
                fullName(planned.row.pupil),
                `as row ${planned.firstRow}`,
              ],
            ]
          : [],
      ),
    },
  ];
  return lists
    .filter((list) => list.rows.length > 0)
    .map((list) => ({ ...list, rows: inRowOrder(list.rows) }));
}
