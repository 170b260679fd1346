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
import type { CheckView, WhoFields } from "./check-page.tsx";
import type { CheckError } from "./parse-who.ts";
import { objectedIn, type Said } from "./said.ts";

/** A row for each way, or one for all of them where they have the same answer. */
function rowsOf(
  settings: SchoolSettings,
  objected: ObjectedWays,
): CheckView["cards"][number]["rows"] {
  const rows = waysInUse(settings).map((way) => ({
    way: way.name,
    answer: coversWay(objected, way.channel) ? "No" : "I do not object",
  }));
  const [first] = rows;
  // "Every way" takes in ways added later: it is not said of somebody who ticked each way that there is now.
  const each = objected !== "all" && "allExcept" in objected;
  const same = first !== undefined && !each && rows.every(({ answer }) => answer === first.answer);
  return same ? [{ way: "Every way", answer: first.answer }] : rows;
}

/** Two people, one inbox: the page asks by first name who of them answers (product behaviour 5). */
function answeringAs({ name, sharesEmail }: Family["parent"]): string {
  const [firstName = name] = name.split(" ");
  return sharesEmail
    ? `I am ${firstName}, the person this was sent to`
    : "I am answering as the person this was sent to";
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
    answeringAs: answeringAs(family.parent),
    who,
    errors,
    shown: digestOf(draft, said),
  };
}
