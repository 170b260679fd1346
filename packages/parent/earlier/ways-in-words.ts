import {
  type Answer,
  coversWay,
  type ObjectedWays,
  type SchoolSettings,
  waysInUse,
} from "@elm-court/domain";
import { objectedIn } from "../answering/said.ts";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

function namesOf(settings: SchoolSettings, ways: ObjectedWays, isCovered: boolean): string {
  return list.format(
    waysInUse(settings)
      .filter((way) => coversWay(ways, way.channel) === isCovered)
      .map((way) => way.name),
  );
}

/** What a no covers, in words for the parent who said it: "every way", "every way but Email", "Text message". */
export function noInWords(settings: SchoolSettings, ways: ObjectedWays): string {
  if (ways === "all") return "every way";
  if ("only" in ways) return namesOf(settings, ways, true);
  const allowed = namesOf(settings, ways, false);
  return allowed === "" ? "every way" : `every way but ${allowed}`;
}

/** What was said, as the parent who said it would read it. */
export function saidInWords(settings: SchoolSettings, said: Answer["objectsTo"]): string {
  if (said === "nothing") return "I do not object";
  const ways = objectedIn(said);
  return `No to ${noInWords(settings, ways)}`;
}
