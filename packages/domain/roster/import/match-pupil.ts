import { parsePostcode } from "../cells/parse-postcode.ts";
import { textKey } from "../cells/text-key.ts";
import type { PostalAddress, Pupil } from "../pupil.ts";
import type { RowPupil } from "./roster-row.ts";

/** Why a row may or may not be a pupil we have: a person settles it. */
export const closeMatchReasons = [
  "another_postcode",
  "postcode_missing",
  "another_birth_date",
  "another_last_name",
  "known_by_this_name",
  "another_upn",
  "same_upn_other_child",
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

type Likeness = "same" | "same_if_unchanged" | "different" | CloseMatchReason;

/** A postcode to compare by; empty when there is none. */
export function postcodeKey(address: PostalAddress | undefined): string {
  const typed = address?.postcode ?? "";
  return parsePostcode(typed) ?? textKey(typed);
}

function sharesKnownName(row: RowPupil, pupil: Pupil): boolean {
  const known = [pupil.firstName, pupil.preferredName ?? pupil.firstName].map(textKey);
  return [row.firstName, row.preferredName ?? row.firstName].some((name) =>
    known.includes(textKey(name)),
  );
}

function likenessByUpn(row: RowPupil, pupil: Pupil): Likeness {
  const names =
    textKey(row.firstName) === textKey(pupil.firstName) &&
    textKey(row.lastName) === textKey(pupil.lastName);
  return names || row.bornOn === pupil.roll.bornOn ? "same" : "same_upn_other_child";
}

/** Compares by name, birth date and postcode; twins (all but the first name) are different pupils (product behaviour 12). */
function likenessOf(row: RowPupil, pupil: Pupil): Likeness {
  const upns = row.upn !== undefined && pupil.upn !== undefined;
  if (upns && row.upn === pupil.upn) return likenessByUpn(row, pupil);
  const first = textKey(row.firstName) === textKey(pupil.firstName);
  const last = textKey(row.lastName) === textKey(pupil.lastName);
  const born = row.bornOn === pupil.roll.bornOn;
  const ours = postcodeKey(pupil.address);
  const theirs = postcodeKey(row.address);
  const lives = ours === theirs && ours !== "";
  if (first && last && born) {
    if (upns) return "another_upn";
    if (lives) return "same";
    if (ours === "" && theirs === "") return "same_if_unchanged";
    return ours === "" || theirs === "" ? "postcode_missing" : "another_postcode";
  }
  if (last && born && lives)
    return sharesKnownName(row, pupil) ? "known_by_this_name" : "different";
  if (first && born && lives) return "another_last_name";
  return first && last && lives ? "another_birth_date" : "different";
}

/** Which of these pupils the row is about. Only an exact match is one; a near one is for a person to settle. */
export function matchPupil(row: RowPupil, candidates: readonly Pupil[]): PupilMatch {
  const likenesses = candidates
    .map((pupil) => ({ pupil, like: likenessOf(row, pupil) }))
    .filter((one) => one.like !== "different");
  const same = likenesses.filter((one) => one.like === "same");
  const [only] = same.length > 0 ? same : likenesses;
  if (only === undefined) return { kind: "none" };
  const pupils = likenesses.map((one) => one.pupil);
  const unclear = same.length > 1 || (same.length === 0 && likenesses.length > 1);
  if (unclear) return { kind: "close", reason: "more_than_one", pupils };
  const { pupil, like } = only;
  if (like !== "same" && like !== "same_if_unchanged" && like !== "different")
    return { kind: "close", reason: like, pupils };
  if (pupil.roll.status === "left") return { kind: "close", reason: "has_left", pupils };
  return { kind: "same", pupil, ifUnchanged: like === "same_if_unchanged" };
}
