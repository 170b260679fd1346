import type { ObjectedWays, ParentId, Respondent, SchoolSettings } from "@elm-court/domain";

/** Who said something, by name. */
export function respondentIn(names: ReadonlyMap<ParentId, string>, respondent: Respondent): string {
  switch (respondent.kind) {
    case "parent":
      return names.get(respondent.parentId) ?? "A parent who is no longer on record";
    case "pupil":
      return "The pupil";
    case "someone_else":
      return `${respondent.name} (${respondent.relationship}), not on record`;
  }
}

/** What an objection covers, by the names that the school gives its ways. */
export function waysIn(ways: ObjectedWays, settings: SchoolSettings): string {
  const named = (channels: readonly string[]): string =>
    channels.map((one) => settings.ways.find((way) => way.channel === one)?.name ?? one).join(", ");
  if (ways === "all") return "All ways";
  return "only" in ways ? named(ways.only) : `All but ${named(ways.allExcept)}`;
}
