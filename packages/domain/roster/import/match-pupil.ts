import { parsePostcode } from "../cells/parse-postcode.ts";
import { nameKey, textKey } from "../cells/text-key.ts";
import type { PostalAddress, Pupil } from "../pupil.ts";
import { compareSources } from "../source.ts";
import type { RowPupil } from "./roster-row.ts";

/** Why a row may or may not be a pupil we have: a person settles it. */
export const closeMatchReasons = [
  "another_postcode",
  "postcode_missing",
  "another_birth_date",
  "another_last_name",
  "another_first_name",
  "known_by_this_name",
  "another_upn",
  "same_upn_other_child",
  "same_id_other_child",
  "birth_date_missing",
  "more_than_one",
  "has_left",
  "parents_of_one_name",
  "renamed_since",
] as const;
export type CloseMatchReason = (typeof closeMatchReasons)[number];

export type PupilMatch =
  | { readonly kind: "none" }
  /** `ifUnchanged`: neither side has a postcode, so it is the same pupil only when the row says nothing new. */
  | { readonly kind: "same"; readonly pupil: Pupil; readonly ifUnchanged: boolean }
  | {
      readonly kind: "close";
      readonly reason: CloseMatchReason;
      readonly pupils: readonly Pupil[];
    };

type Likeness = "same" | "same_by_upn" | "same_if_unchanged" | "different" | CloseMatchReason;

/** A postcode to compare by; empty when there is none. */
export function postcodeKey(address: PostalAddress | undefined): string {
  const typed = address?.postcode ?? "";
  return parsePostcode(typed) ?? textKey(typed);
}

/** Every first name that somebody goes by, to compare by. */
export function knownNames(one: Pick<RowPupil, "firstName" | "preferredName">): readonly string[] {
  return [...new Set([one.firstName, one.preferredName ?? one.firstName].map(nameKey))];
}

/** What of a row and a pupil agree, and what contradicts. */
export function compareChildren(
  row: RowPupil,
  pupil: Pupil,
): Readonly<
  Record<"first" | "known" | "last" | "born" | "unborn" | "lives" | "apart" | "upns", boolean>
> & { readonly ids: ReturnType<typeof compareSources> } {
  const ours = postcodeKey(pupil.address);
  const theirs = postcodeKey(row.address);
  const names = knownNames(pupil);
  return {
    first: nameKey(row.firstName) === nameKey(pupil.firstName),
    known: knownNames(row).some((name) => names.includes(name)),
    last: nameKey(row.lastName) === nameKey(pupil.lastName),
    born: row.bornOn !== undefined && row.bornOn === pupil.roll.bornOn,
    unborn: row.bornOn === undefined || pupil.roll.bornOn === undefined,
    lives: ours === theirs && ours !== "",
    apart: ours !== theirs && ours !== "" && theirs !== "",
    upns: row.upn !== undefined && pupil.upn !== undefined,
    ids: compareSources(row.source, pupil.source),
  };
}

/** A date with day and month the other way round, which may be none. */
export function swapDayAndMonth(date: string | undefined): string {
  const [year = "", month = "", day = ""] = (date ?? "").split("-");
  return `${year}-${day}-${month}`;
}

/** An id of the same system is the same child, whose name or birth date was put right; not where all of them differ. */
function likenessById({
  first,
  known,
  last,
  born,
  unborn,
}: ReturnType<typeof compareChildren>): "same" | "same_by_upn" | "same_id_other_child" {
  if (first && last && (born || unborn)) return "same";
  const agree = [first || known, last, born].filter(Boolean).length;
  return agree >= (unborn ? 1 : 2) ? "same_by_upn" : "same_id_other_child";
}

/** A pupil number alone never gives a child another first name: twins' numbers get swapped. */
function likenessByUpn({
  first,
  known,
  last,
  born,
}: ReturnType<typeof compareChildren>): "same" | "same_by_upn" | "same_upn_other_child" {
  if (first && last && born) return "same";
  return (first && (last || born)) || (known && born) ? "same_by_upn" : "same_upn_other_child";
}

/** Compares by name, birth date and postcode; twins (all but the first name) are different pupils (product behaviour 12). */
function likenessOf(row: RowPupil, pupil: Pupil): Likeness {
  const agree = compareChildren(row, pupil);
  const { first, known, last, born, unborn, lives, apart, upns, ids } = agree;
  if (ids === "same") return likenessById(agree);
  if (upns && row.upn === pupil.upn) return likenessByUpn(agree);
  // Two records of one system, and no birth date that says they are one child: two children.
  if (ids === "different" && !born) return "different";
  if (first && last && unborn) return upns ? "different" : "birth_date_missing";
  if (first && last && born) {
    if (upns) return "another_upn";
    if (lives) return "same";
    if (apart) return "another_postcode";
    const nowhere = postcodeKey(pupil.address) === "" && postcodeKey(row.address) === "";
    return nowhere ? "same_if_unchanged" : "postcode_missing";
  }
  if (known && last && born && !apart) return "known_by_this_name";
  if (first && born && lives) return "another_last_name";
  if (first && last && lives) return "another_birth_date";
  const swapped = swapDayAndMonth(row.bornOn) === pupil.roll.bornOn;
  return first && last && swapped && !apart && !upns ? "another_birth_date" : "different";
}

/**
 * Which of these pupils the row is about. Only an exact match is one, or the same pupil number while nobody else is like the row;
 * a near match is for a person to settle.
 */
export function matchPupil(row: RowPupil, candidates: readonly Pupil[]): PupilMatch {
  const likenesses = candidates
    .map((pupil) => ({ pupil, like: likenessOf(row, pupil) }))
    .filter((one) => one.like !== "different");
  const same = likenesses.filter((one) => one.like === "same");
  const [only] = same.length > 0 ? same : likenesses;
  if (only === undefined) return { kind: "none" };
  const pupils = likenesses.map((one) => one.pupil);
  const numberSaysOther = likenesses.some(
    ({ like }) =>
      like === "same_by_upn" || like === "same_upn_other_child" || like === "same_id_other_child",
  );
  if (likenesses.length > 1 && (numberSaysOther || same.length !== 1))
    return { kind: "close", reason: "more_than_one", pupils };
  const { pupil, like } = only;
  if (like !== "same" && like !== "same_by_upn" && like !== "same_if_unchanged")
    return like === "different" ? { kind: "none" } : { kind: "close", reason: like, pupils };
  return pupil.roll.status === "left"
    ? { kind: "close", reason: "has_left", pupils }
    : { kind: "same", pupil, ifUnchanged: like === "same_if_unchanged" };
}
