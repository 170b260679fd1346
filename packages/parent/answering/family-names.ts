import { shownName } from "@elm-court/domain";
import type { Family } from "@elm-court/store";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** The children's first names: "Amira", "Amira and Yusuf", "Amira, Yusuf and Zoe". */
export function familyNames(family: Family): string {
  return list.format(family.children.map(({ pupil }) => shownName(pupil)));
}
