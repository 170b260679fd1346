import {
  coversWay,
  type ObjectedWays,
  shownName,
  type SchoolSettings,
  waysInUse,
} from "@elm-court/domain";
import type { Family } from "@elm-court/store";
import type { Draft } from "../session/draft.ts";
import { digestOf } from "./answers-digest.ts";
import type { CheckRow, CheckView, WhoFields } from "./check-page.tsx";
import type { CheckError } from "./parse-who.ts";
import { objectedIn, type Said } from "./said.ts";

/** A row for each way, or one for all of them where they have the same answer. */
function rowsOf(settings: SchoolSettings, objected: ObjectedWays): readonly CheckRow[] {
  const rows = waysInUse(settings).map((way): CheckRow => ({
    way: way.channel,
    answer: coversWay(objected, way.channel) ? "no" : "do_not_object",
  }));
  const [first] = rows;
  // "Every way" takes in ways added later: it is not said of somebody who ticked each way that there is now.
  const each = objected !== "all" && "allExcept" in objected;
  const same = first !== undefined && !each && rows.every(({ answer }) => answer === first.answer);
  return same ? [{ way: "every", answer: first.answer }] : rows;
}

/** Two people, one inbox: the page asks by first name who of them answers (product behaviour 5). */
function sentTo({ name, sharesEmail }: Family["parent"]): string | undefined {
  const [firstName = name] = name.split(" ");
  return sharesEmail ? firstName : undefined;
}

/** The page "Check your answers" for what a draft says. */
export function checkViewOf(
  settings: SchoolSettings,
  family: Family,
  draft: Draft,
  said: readonly Said[],
  who: WhoFields,
  errors: readonly CheckError[],
): CheckView & { readonly page: "check" } {
  const each = draft.general === "some";
  const pageOf = (number: number) => (each ? `/answer/child/${number}` : "/answer");
  const cards = family.children.map(({ pupil }, index) => {
    const objected = objectedIn(said[index]?.objectsTo ?? "all");
    const rows = rowsOf(settings, objected);
    return { name: shownName(pupil), change: pageOf(index + 1), rows };
  });
  const back = pageOf(family.children.length);
  return {
    page: "check",
    back,
    cards,
    sentTo: sentTo(family.parent),
    who,
    errors,
    shown: digestOf(draft, said),
  };
}
