import {
  type Answer,
  type Channel,
  channelOf,
  coversWay,
  type ObjectedWays,
  policyWays,
  type Respondent,
} from "@elm-court/domain";
import * as fc from "fast-check";
import { ans, at, on, par } from "../store/fixtures.ts";

const todaysWays = policyWays.map(channelOf);

/** Today's ways and one that no answer has ever named. */
export const everyWay: readonly Channel[] = [...todaysWays, channelOf("way_added_next_year")];

/** Those of `everyWay` that are covered. */
export function waysOf(ways: ObjectedWays): readonly Channel[] {
  return everyWay.filter((way) => coversWay(ways, way));
}

const someOfToday = fc.subarray([...todaysWays]);

/** Any objection that could be said with today's ways. */
export const anyWays: fc.Arbitrary<ObjectedWays> = fc.oneof(
  fc.constant("all" as const),
  someOfToday.map((allExcept) => ({ allExcept })),
  someOfToday.map((only) => ({ only })),
);

export const mother: Respondent = { kind: "parent", parentId: par("par_mother") };
export const father: Respondent = { kind: "parent", parentId: par("par_father") };
export const aunt: Respondent = {
  kind: "someone_else",
  name: "Ines Khan",
  relationship: "aunt",
  viaParentId: par("par_mother"),
};

export const anyRespondent = fc.constantFrom<Respondent>(mother, father, aunt, { kind: "pupil" });

/** One to 28 November 2026. */
export const novemberDay = fc.integer({ min: 1, max: 28 });
const november = (day: number): string => `2026-11-${String(day).padStart(2, "0")}`;
export const novemberDate = (day: number) => on(november(day));

/** An answer received at noon on a day of November 2026. */
export function anAnswer(day: number, more: Partial<Answer> = {}): Answer {
  return {
    id: ans(`ans_on_${day}`),
    respondent: mother,
    route: "website",
    objectsTo: "all",
    receivedAt: at(`${november(day)}T12:00:00.000Z`),
    recordedBy: "parent",
    ...more,
  };
}
