import { isChannel } from "../contact/channel.ts";
import type { ParentId } from "../ids.ts";
import type { ObjectedWays } from "../objection/objected-ways.ts";
import type { Respondent } from "../objection/objection.ts";
import { type SchoolSettings, wayInUse } from "../policy/settings.ts";
import type { Instant } from "../time/instant.ts";
import { type LondonDate, londonDateOf } from "../time/london.ts";

/** How an answer comes that does not come by the page. */
export const takenRoutes = ["phone", "in_person", "paper"] as const;
export type TakenRoute = (typeof takenRoutes)[number];

/** An answer as the office takes it down. */
export type TakenWish = {
  readonly respondent: Respondent;
  readonly route: TakenRoute;
  readonly objectsTo: "nothing" | ObjectedWays;
  /** The date beside the signature of a slip. */
  readonly signedOn?: LondonDate | undefined;
  readonly receivedAt: Instant;
};

export const takenProblems = [
  "not_their_parent",
  "name_missing",
  "relationship_missing",
  "received_in_future",
  "signed_in_future",
  "signed_not_on_paper",
  "way_missing",
  "way_unknown",
] as const;
export type TakenProblem = (typeof takenProblems)[number];

/** A name as somebody typed it, without what nobody sees. */
export function cleanName(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}

const longestName = 80;
const isName = (text: string): boolean =>
  text.length > 0 && text.length <= longestName && !/[\p{Cc}\p{Cf}]/u.test(text);

function namedWays(objectsTo: TakenWish["objectsTo"]): readonly string[] | undefined {
  if (objectsTo === "nothing" || objectsTo === "all") return undefined;
  return "only" in objectsTo ? objectsTo.only : objectsTo.allExcept;
}

/** What does not fit in an answer taken down. `parents` are those on record for the pupil. */
export function checkTaken(
  { respondent, route, objectsTo, signedOn, receivedAt }: TakenWish,
  given: {
    readonly parents: readonly ParentId[];
    readonly now: Instant;
    readonly settings: SchoolSettings;
  },
): readonly TakenProblem[] {
  const named = namedWays(objectsTo);
  const isOther = respondent.kind === "someone_else";
  const checks: readonly (readonly [boolean, TakenProblem])[] = [
    [
      respondent.kind === "parent" && !given.parents.includes(respondent.parentId),
      "not_their_parent",
    ],
    [isOther && !isName(respondent.name), "name_missing"],
    [isOther && !isName(respondent.relationship), "relationship_missing"],
    [receivedAt > given.now, "received_in_future"],
    [signedOn !== undefined && signedOn > londonDateOf(receivedAt), "signed_in_future"],
    [signedOn !== undefined && route !== "paper", "signed_not_on_paper"],
    [named?.length === 0, "way_missing"],
    [
      named?.some((way) => !isChannel(way) || wayInUse(given.settings, way) === undefined) ?? false,
      "way_unknown",
    ],
  ];
  return checks.flatMap(([holds, problem]) => (holds ? [problem] : []));
}
