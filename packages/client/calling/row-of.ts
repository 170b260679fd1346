import { type WhatToDo, whatToDo } from "@elm-court/contract";

const rows: ReadonlyMap<string, WhatToDo> = new Map(Object.entries(whatToDo));

/** The row of the table of what to do; `undefined` for a code that this version does not know. */
export function rowOf(code: string): WhatToDo | undefined {
  return rows.get(code);
}
