import { expect, test } from "vitest";
import { noon, on, par } from "../../../tests/store/fixtures.ts";
import { channelOf } from "../contact/channel.ts";
import { elmCourtSettings } from "../policy/elm-court.ts";
import { addSeconds } from "../time/instant.ts";
import { checkTaken, type TakenProblem, type TakenWish } from "./taken-answer.ts";

const good: TakenWish = {
  respondent: { kind: "parent", parentId: par("par_mother") },
  route: "paper",
  objectsTo: "nothing",
  signedOn: on("2026-11-24"),
  receivedAt: noon,
};
const other = (name: string, relationship: string) =>
  ({ kind: "someone_else", name, relationship }) as const;

test.each<readonly [Partial<TakenWish>, readonly TakenProblem[]]>([
  [{}, []],
  [{ respondent: { kind: "pupil" } }, []],
  [{ respondent: other("Ines Khan", "aunt") }, []],
  [{ objectsTo: "all", route: "phone", signedOn: undefined }, []],
  [{ objectsTo: { only: [channelOf("text")] } }, []],
  [{ respondent: { kind: "parent", parentId: par("par_other") } }, ["not_their_parent"]],
  [{ respondent: other("", "") }, ["name_missing", "relationship_missing"]],
  [{ respondent: other("x".repeat(81), "a\u202Eunt") }, ["name_missing", "relationship_missing"]],
  [{ receivedAt: addSeconds(noon, 1) }, ["received_in_future"]],
  [{ signedOn: on("2026-11-25") }, ["signed_in_future"]],
  [{ route: "phone" }, ["signed_not_on_paper"]],
  [{ objectsTo: { only: [] } }, ["way_missing"]],
  [{ objectsTo: { allExcept: [channelOf("carrier_pigeon")] } }, ["way_unknown"]],
])("what is taken down is checked: %j gives %j", (change, problems) => {
  const given = { parents: [par("par_mother")], now: noon, settings: elmCourtSettings };
  expect(checkTaken({ ...good, ...change }, given)).toEqual(problems);
});
