import type { CloseMatchReason, ObjectedWays, Pupil } from "@elm-court/domain";

/** Why a row is a close match, in the office's words; `whom` is the pupil it is close to. */
export function closeMatchInWords(reason: CloseMatchReason, whom: string): string {
  switch (reason) {
    case "another_postcode":
      return `Same name and date of birth as ${whom}, another postcode. Moved, or another child?`;
    case "postcode_missing":
      return `Same name and date of birth as ${whom}, but a postcode is missing. Add it, or the UPN.`;
    case "another_birth_date":
      return `Same name as ${whom}, another date of birth, and nothing tells them apart. Correct it; or, if they are two children, bring both in with one file, with postcodes or UPNs.`;
    case "another_last_name":
      return `Like ${whom}, with another last name. Add the UPN if it is the same child. If they are two, bring both in with one file.`;
    case "another_first_name":
      return `Like ${whom}, with another first name. If it is the same child, write the first name as it is there, and the other one as the preferred name. If they are twins, bring both in with one file.`;
    case "known_by_this_name":
      return `${whom} is known by this name. Add the UPN if it is the same child.`;
    case "another_upn":
      return `Same name and date of birth as ${whom}, another UPN. Correct one of them.`;
    case "same_upn_other_child":
      return `${whom} has this UPN, but another name or date of birth. Correct one of them.`;
    case "same_id_other_child":
      return `The other system calls ${whom} by this id, but the name is another. Correct one of them.`;
    case "birth_date_missing":
      return `Same name as ${whom}, and a date of birth is missing. Add it, or the UPN.`;
    case "more_than_one":
      return `Could be any of: ${whom}. Add or correct the UPN.`;
    case "has_left":
      return `${whom} is recorded as having left. If they are back, that is for a person to record.`;
    case "parents_of_one_name":
      return `Two parents of ${whom} could be meant by one in the row. Make their names or emails differ.`;
    case "renamed_since":
      return `This row added ${whom}, whose details changed since. Add the UPN.`;
  }
}

/** Names of pupils, with what tells them apart. */
export function pupilsInWords(pupils: readonly Pupil[]): string {
  return pupils
    .map(
      ({ firstName, lastName, roll }) =>
        `${firstName} ${lastName} (${roll.bornOn ?? "no birth date"})`,
    )
    .join(", ");
}

function listed(channels: readonly string[]): string {
  return channels.map((channel) => channel.replaceAll("_", " ")).join(", ");
}

/** What a no covers, in words. */
export function waysInWords(ways: ObjectedWays): string {
  if (ways === "all") return "all ways";
  return "only" in ways ? listed(ways.only) : `all ways except ${listed(ways.allExcept)}`;
}
