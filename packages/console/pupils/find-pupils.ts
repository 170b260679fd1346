import { type Pupil, plainText } from "@elm-court/domain";
import type { Asked } from "../route.ts";
import { pupilView } from "./pupil-view.ts";

const shortest = 2;
const mostShown = 10;

/** True when every word that was typed begins some word of the pupil's names. */
function isCalled(pupil: Pupil, typed: readonly string[]): boolean {
  const { firstName, preferredName = "", lastName } = pupil;
  const names = plainText(`${firstName} ${preferredName} ${lastName}`).split(" ");
  return typed.every((word) => names.some((name) => name.startsWith(word)));
}

/** Pupils by the beginnings of their names: ten at most, those at the school first. Fewer than two letters find nobody. */
export async function findPupils({ deps, c }: Asked): Promise<Response> {
  const typed = plainText(c.req.query("q") ?? "");
  if (typed.length < shortest) return c.json({ pupils: [], more: false });
  const words = typed.split(" ");
  const found = (await deps.store.listPupils())
    .filter((pupil) => isCalled(pupil, words))
    .map(pupilView)
    .toSorted((a, b) => Number(a.left) - Number(b.left) || a.name.localeCompare(b.name));
  return c.json({ pupils: found.slice(0, mostShown), more: found.length > mostShown });
}
