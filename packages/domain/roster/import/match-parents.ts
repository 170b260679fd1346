import { emailKey } from "../cells/parse-email.ts";
import { phoneKey } from "../cells/parse-phone.ts";
import { nameKey } from "../cells/text-key.ts";
import type { Parent, Relationship } from "../parent.ts";
import { compareSources } from "../source.ts";
import type { RowParent } from "./roster-row.ts";

/** A parent of the pupil as the roster has them. */
export type KnownParent = { readonly parent: Parent; readonly relationship: Relationship };

function sameEmail(row: RowParent, parent: Parent): boolean {
  return (
    row.email !== undefined &&
    parent.email !== undefined &&
    emailKey(row.email) === emailKey(parent.email)
  );
}

function sameName(row: RowParent, parent: Parent): boolean {
  return nameKey(row.name) === nameKey(parent.name);
}

const titles = new Set(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir"]);

function namePartsOf(name: string): readonly (string | undefined)[] {
  const words = name
    .split(/\s+/)
    .map(nameKey)
    .filter((word) => word.length > 1 && !titles.has(word));
  return [words[0], words.at(-1)];
}

/** The first or the last name agrees: somebody with a new surname, not the next person at a shared address. */
function sharesName(row: RowParent, parent: Parent): boolean {
  const [[first, last], [theirFirst, theirLast]] = [
    namePartsOf(row.name),
    namePartsOf(parent.name),
  ];
  return (
    (first !== undefined && first === theirFirst) || (last !== undefined && last === theirLast)
  );
}

function samePhone(row: RowParent, parent: Parent): boolean {
  return (
    row.phone !== undefined &&
    parent.phone !== undefined &&
    phoneKey(row.phone) === phoneKey(parent.phone)
  );
}

function sameKind(row: RowParent, { relationship }: KnownParent): boolean {
  return row.kind !== "unknown" && row.kind !== "other" && row.kind === relationship.kind;
}

type Agreement = (row: RowParent, known: KnownParent) => boolean;

// The strictest first, so that two people of one name, or in one inbox, each find their own record.
const agreements: readonly Agreement[] = [
  (row, one) =>
    compareSources(row.source, one.parent.source) === "same" &&
    (sameName(row, one.parent) || sharesName(row, one.parent)),
  (row, one) => sameName(row, one.parent) && sameEmail(row, one.parent) && sameKind(row, one),
  (row, one) => sameName(row, one.parent) && sameEmail(row, one.parent),
  (row, one) => sameName(row, one.parent) && sameKind(row, one),
  (row, one) => sameName(row, one.parent),
  (row, one) => sameEmail(row, one.parent) && sameKind(row, one) && sharesName(row, one.parent),
];

/**
 * Which parent of the pupil each parent of the row is: by name, or failing that by email, relationship and one of their
 * names (product behaviour 5). A row's parent who is nobody known is left out of the answer; `undefined` when two could be meant.
 */
export function matchParents(
  row: readonly RowParent[],
  known: readonly KnownParent[],
): ReadonlyMap<RowParent, Parent> | undefined {
  const found = new Map<RowParent, Parent>();
  for (const agrees of agreements) {
    for (const rowParent of row.filter((one) => !found.has(one))) {
      const taken = [...found.values()].map((one) => one.id);
      const free = known.filter(
        (one) =>
          !taken.includes(one.parent.id) &&
          agrees(rowParent, one) &&
          compareSources(rowParent.source, one.parent.source) !== "different",
      );
      if (free.length > 1) return undefined;
      const [only] = free;
      if (only !== undefined) found.set(rowParent, only.parent);
    }
  }
  return found;
}

/** Somebody else's parent, with the postcodes of their children. */
export type ParentElsewhere = {
  readonly parent: Parent;
  readonly childPostcodes: ReadonlySet<string>;
};

/**
 * The same person at a sibling: only when name and email agree, and the phone or the children's postcode too, or the other system has one record for both. Never by email
 * or name alone; when two could be meant, none is.
 */
export function matchSiblingsParent(
  row: RowParent,
  postcode: string,
  elsewhere: readonly ParentElsewhere[],
): Parent | undefined {
  const found = elsewhere.filter(
    ({ parent, childPostcodes }) =>
      sameName(row, parent) &&
      (compareSources(row.source, parent.source) === "same" ||
        (sameEmail(row, parent) &&
          compareSources(row.source, parent.source) === "unknown" &&
          (samePhone(row, parent) || (postcode !== "" && childPostcodes.has(postcode))))),
  );
  return found.length === 1 ? found[0]?.parent : undefined;
}
