import { type Answer, coversWay, isChannel, type ObjectedWays } from "@elm-court/domain";
import type { SchoolFrame } from "../page/school-frame.ts";
import { objectedIn } from "../answering/said.ts";

function namesOf(school: SchoolFrame, ways: ObjectedWays, isCovered: boolean): readonly string[] {
  return [...school.wayNames]
    .filter(([channel]) => isChannel(channel) && coversWay(ways, channel) === isCovered)
    .map(([, name]) => name);
}

/** What a no covers, in words for the parent who said it: "every way", "every way but Email", "Text message". */
export function noInWords(school: SchoolFrame, ways: ObjectedWays): string {
  const { say, listOf } = school.words;
  if (ways !== "all" && "only" in ways) return listOf(namesOf(school, ways, true));
  const allowed = namesOf(school, ways, false);
  return allowed.length === 0
    ? say("earlier.every_way")
    : say("earlier.every_way_but", { ways: listOf(allowed) });
}

/** What was said, as the parent who said it would read it. */
export function saidInWords(school: SchoolFrame, said: Answer["objectsTo"]): string {
  const { say } = school.words;
  if (said === "nothing") return say("question.do_not_object");
  return say("earlier.said_no", { ways: noInWords(school, objectedIn(said)) });
}
