import {
  type Answer,
  type ObjectedWays,
  type PupilId,
  type SchoolSettings,
  waysInUse,
} from "@elm-court/domain";
import type { Family } from "@elm-court/store";
import type { Draft } from "../session/draft.ts";

/** What a parent says about one child. */
export type Said = { readonly pupilId: PupilId; readonly objectsTo: Answer["objectsTo"] };

function objectsTo(
  draft: Draft,
  pupilId: PupilId,
  settings: SchoolSettings,
): Answer["objectsTo"] | undefined {
  if (draft.general === "do_not_object") return "nothing";
  if (draft.general === "no") return "all";
  const ticked = draft.allowed[pupilId];
  if (draft.general === undefined || ticked === undefined) return undefined;
  const ways = waysInUse(settings).map((way) => way.channel);
  const allowExcept = ways.filter((way) => ticked.includes(way));
  // Every way ticked is still "only in some ways": a way added later has not been allowed.
  return allowExcept.length === 0 ? "all" : { allExcept: allowExcept };
}

/** What the draft says about every child, in the family's order; `undefined` while something has not been filled in. */
export function saidOf(
  draft: Draft,
  family: Family,
  settings: SchoolSettings,
): readonly Said[] | undefined {
  const said = family.children.flatMap(({ pupil }) => {
    const ways = objectsTo(draft, pupil.id, settings);
    return ways === undefined ? [] : [{ pupilId: pupil.id, objectsTo: ways }];
  });
  return said.length === family.children.length ? said : undefined;
}

/** What was said, as the ways objected to: "nothing" is an objection to no way at all. */
export function objectedIn(said: Answer["objectsTo"]): ObjectedWays {
  return said === "nothing" ? { only: [] } : said;
}
