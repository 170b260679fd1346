import type { KeyScope } from "@elm-court/domain";

/** What a key lets a tool do, as the office says it. */
export const scopeWords: Readonly<Record<KeyScope, string>> = {
  check: "Ask whether staff may contact a pupil",
  send: "Open a send at the moment of sending",
  record: "Say that a contact was made",
  changes: "Hear of every change, by number",
  roster: "Find pupils and staff by number or address",
  search_staff: "Ask which staff may contact a pupil",
  plan: "Ask what would hold at another time",
};

/** Why a change of a key did not happen, and what to do. */
export const refusalWords: Readonly<Record<string, string>> = {
  revoked: "This key is dead already.",
  already_rotating: "Two secrets work already. Drop the older one first.",
  not_rotating: "There is one secret only.",
};
