/** What an API key may do. */
export const keyScopes = [
  "check",
  "send",
  "record",
  "changes",
  "roster",
  "plan",
  "search_staff",
] as const;
export type KeyScope = (typeof keyScopes)[number];
