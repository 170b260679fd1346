import { type Pupil, yearGroupKey } from "@elm-court/domain";

/** How much of a year group a file holds: `9: 12 of 181` is a file worth a second look. */
export type YearGroupCount = {
  /** `undefined`: pupils without a year group. */
  readonly yearGroup: string | undefined;
  /** Pupils that the file names and that were recognised or added. */
  readonly inFile: number;
  /** Pupils on the roster before the import. */
  readonly onRoster: number;
};

const order = ["N", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"];

function groupOf({ yearGroup }: Pupil): string {
  return yearGroup === undefined ? "" : yearGroupKey(yearGroup);
}

function rank(group: string): number {
  const at = order.indexOf(group);
  return at === -1 ? order.length : at;
}

/** Counts per year group, in school order, of a file's pupils and of the roster's. */
export function countYearGroups(
  inFile: readonly Pupil[],
  onRoster: readonly Pupil[],
): readonly YearGroupCount[] {
  const named = Map.groupBy(inFile, groupOf);
  const before = Map.groupBy(
    onRoster.filter((pupil) => pupil.roll.status === "on_roll"),
    groupOf,
  );
  return [...new Set([...named.keys(), ...before.keys()])]
    .toSorted((a, b) => rank(a) - rank(b))
    .map((group) => ({
      yearGroup: group === "" ? undefined : group,
      inFile: named.get(group)?.length ?? 0,
      onRoster: before.get(group)?.length ?? 0,
    }));
}
