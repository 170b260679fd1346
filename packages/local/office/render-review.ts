import { leavingName } from "@elm-court/domain";
import {
  countReview,
  listHeldBackNoes,
  listReview,
  type OtherRow,
  otherRows,
  type ReadyReview,
} from "@elm-court/worker";
import { renderTable, renderText } from "./render-table.ts";

const shownAtFirst = 20;

const otherWords: Readonly<Record<OtherRow, string>> = {
  further_contact: "more contacts of the pupils above",
  said_again: "say again what another row says",
  contact: "parents and carers of the pupils above",
  contact_of_nobody: "contacts of no pupil in the file",
  staff: "people who work here",
  without_role: "people of whom the file does not say what they are",
  gone: "people whom the file takes away",
};

function othersInWords({ sheet }: ReadyReview): string {
  return otherRows
    .filter((what) => (sheet.others[what] ?? 0) > 0)
    .map((what) => `${sheet.others[what]} ${otherWords[what]}`)
    .join("; ");
}

function renderCounts(review: ReadyReview): string {
  const counts = countReview(review);
  const rows = [
    ["New", counts.new, ""],
    ["Changed", counts.changed, ""],
    ["Already here", counts.alreadyHere, "nothing to save"],
    ["Said twice", counts.repeated, "counted once"],
    ["Held back", counts.heldBack, "not saved until somebody has put them right"],
    ["Other rows", counts.others, othersInWords(review)],
    ["Blank", counts.blank, ""],
    ["Rows in the file", counts.inFile, ""],
  ] as const;
  return renderTable(
    rows.map(([name, count, note]) => [name, String(count).padStart(6), count === 0 ? "" : note]),
  );
}

function renderYearGroups({ yearGroups }: ReadyReview): string {
  return renderTable(
    yearGroups.map(({ yearGroup, inFile, onRoster }) => [
      yearGroup === undefined ? "No year group" : `Year ${yearGroup}`,
      onRoster === 0 ? `${inFile} in the file` : `${inFile} in the file, ${onRoster} here before`,
      inFile > 0 && inFile < onRoster ? "look: fewer than before (the others stay)" : "",
    ]),
  );
}

function renderLeaving({ leavers, leaversBlocked }: ReadyReview): readonly string[] {
  if (leaversBlocked)
    return [
      renderText(
        "The file is a whole list, but rows of it are held back, and one of them may be anybody. Put them right before anybody is taken for having left.",
      ),
    ];
  if (leavers.counts.length === 0) return [];
  const rows = leavers.counts.map((count) => [
    count.yearGroup === "" ? "No year group" : `Year ${count.yearGroup}`,
    `${count.leaving} of ${count.of} ${count.what} would leave`,
    count.look ? `look: --looked-at ${leavingName(count)}` : "",
  ]);
  return [renderTable(rows), "Nobody leaves unless you add --leavers."];
}

/** A review as the office reads it. `all`: every list in full. */
export function renderReview(name: string, review: ReadyReview, all: boolean): string {
  const { readAs, sheet, passedOver } = review;
  const parts = [renderText(`${name}, read as ${readAs}.`), renderCounts(review)];
  if (passedOver.length > 0) parts.push(renderText(`Not read: ${passedOver.join(", ")}.`));
  const unused = sheet.unusedColumns.join(", ");
  if (unused !== "") parts.push(renderText(`Columns not used: ${unused}.`));
  if (review.yearGroups.length > 0) parts.push(renderYearGroups(review));
  parts.push(...renderLeaving(review));
  for (const { title, rows } of listReview(review)) {
    const shown = all ? rows : rows.slice(0, shownAtFirst);
    const more = rows.length - shown.length;
    const table = renderTable(
      shown.map(([number = "", ...rest]) => [number === "" ? "" : `row ${number}`, ...rest]),
    );
    parts.push(
      `${title} (${rows.length})\n${table}${more === 0 ? "" : `\n  and ${more} more: --all shows them`}`,
    );
  }
  const noes = listHeldBackNoes(review);
  if (noes.length > 0)
    parts.push(
      renderText(
        `A no is, or may be, in ${noes.length === 1 ? "row" : "rows"} ${noes.join(", ")}, and is NOT recorded, because nobody can be sure which child it is, or what the row says. Put the row right and bring the file in again today.`,
      ),
    );
  return parts.join("\n\n");
}
