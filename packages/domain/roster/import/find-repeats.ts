import { nameKey } from "../cells/text-key.ts";
import { sourceKey } from "../source.ts";
import type { RosterRow } from "./roster-row.ts";

/** A pupil who is in a file more than once. */
export type Repeat =
  | { readonly kind: "identical"; readonly firstRow: number }
  | { readonly kind: "differs"; readonly rows: readonly number[] };

function identityKeys({ pupil }: RosterRow): string[] {
  const names = [pupil.firstName, pupil.lastName].map(nameKey).join("|");
  const source = sourceKey(pupil.source);
  const keys = pupil.upn === undefined ? [] : [`upn ${pupil.upn}`];
  if (source !== undefined) keys.push(`source ${source}`);
  // Without a birth date a name is anybody's: the other system's id tells them apart.
  if (pupil.bornOn !== undefined || source === undefined)
    keys.push(`names ${names}|${pupil.bornOn ?? ""}`);
  return keys;
}

/** Rows that have a key in common, directly or through other rows. */
function groupRows(rows: readonly RosterRow[]): readonly (readonly RosterRow[])[] {
  const parentOf = new Map<string, string>();
  const rootOf = (key: string): string => {
    const path: string[] = [];
    let root = key;
    for (let next = parentOf.get(root); next !== undefined; next = parentOf.get(root)) {
      path.push(root);
      root = next;
    }
    // Straight to the root next time: a file that repeats one pupil 20,000 times stays fast.
    for (const passed of path) parentOf.set(passed, root);
    return root;
  };
  for (const row of rows) {
    const [root = "", ...others] = identityKeys(row).map(rootOf);
    for (const other of others) if (other !== root) parentOf.set(other, root);
  }
  const groups = Map.groupBy(rows, (row) => rootOf(identityKeys(row)[0] ?? ""));
  return [...groups.values()];
}

function content({ pupil, parents }: RosterRow): string {
  return JSON.stringify([pupil, parents]);
}

/**
 * Rows of one file that may be the same pupil (same pupil number, or the same names and birth date). Identical ones count once: all
 * but the first are repeats. Where they differ, if only in the postcode, nobody can say which is right, and all of them are.
 */
export function findRepeats(rows: readonly RosterRow[]): ReadonlyMap<RosterRow, Repeat> {
  const repeats = new Map<RosterRow, Repeat>();
  for (const [first, ...rest] of groupRows(rows)) {
    if (first === undefined || rest.length === 0) continue;
    const text = content(first);
    if (rest.every((row) => content(row) === text)) {
      for (const row of rest) repeats.set(row, { kind: "identical", firstRow: first.rowNumber });
    } else {
      const group = [first, ...rest];
      const numbers = group.map((row) => row.rowNumber);
      for (const row of group) repeats.set(row, { kind: "differs", rows: numbers });
    }
  }
  return repeats;
}
