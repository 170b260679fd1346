import type { RelationshipKind } from "../parent.ts";
import { textKey } from "./text-key.ts";

const names: readonly (readonly [RelationshipKind, readonly string[]])[] = [
  ["mother", ["mother", "mum", "mummy", "mam", "mom", "birthmother", "adoptivemother"]],
  ["father", ["father", "dad", "daddy", "birthfather", "adoptivefather"]],
  [
    "step_parent",
    ["stepparent", "stepmother", "stepfather", "stepmum", "stepmom", "stepmam", "stepdad"],
  ],
  [
    "grandparent",
    "grandparent grandmother grandfather grandma grandpa grandad granddad gran granny nan nana nanny".split(
      " ",
    ),
  ],
  ["guardian", ["guardian", "legalguardian", "specialguardian"]],
  [
    "foster_carer",
    ["fostercarer", "fosterparent", "fostermother", "fosterfather", "fostermum", "fosterdad"],
  ],
  ["social_worker", ["socialworker"]],
  ["parent", ["parent"]],
  [
    "other",
    "other carer aunt auntie aunty uncle sister brother sibling cousin relative otherrelative otherfamilymember familyfriend friend childminder neighbour".split(
      " ",
    ),
  ],
  ["unknown", ["unknown", "notknown"]],
];
const kinds = new Map(names.flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const)));

/** What a parent is to the child, from the words that schools use for it; `undefined` for words that nobody taught us. */
export function parseRelationship(text: string): RelationshipKind | undefined {
  return kinds.get(textKey(text).replaceAll(/[^\p{L}]/gu, ""));
}
