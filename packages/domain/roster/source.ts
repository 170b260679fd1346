/** The formats that a record can have come in from. */
export const rosterSourceKinds = ["wide", "tall", "oneroster", "sds"] as const;
export type RosterSourceKind = (typeof rosterSourceKinds)[number];

/** Which file a pupil came in from last: only a whole list of the same kind and scope can show that they have left. */
export type PupilSource = {
  readonly kind: RosterSourceKind;
  /** The school in that system's words; empty for a sheet. */
  readonly scope: string;
  /** What that system calls the pupil; only where it does. */
  readonly id?: string | undefined;
};

/** What another system calls a parent. */
export type ParentSource = { readonly kind: RosterSourceKind; readonly id: string };

/** Two records of one system: the same one, two different ones, or nothing is known. */
export function compareSources(
  a: { readonly kind: RosterSourceKind; readonly id?: string | undefined } | undefined,
  b: { readonly kind: RosterSourceKind; readonly id?: string | undefined } | undefined,
): "same" | "different" | "unknown" {
  if (a?.id === undefined || b?.id === undefined || a.kind !== b.kind) return "unknown";
  return a.id === b.id ? "same" : "different";
}

/** What only one record can have: the system and what it calls them; `undefined` without an id. */
export function sourceKey(
  source: { readonly kind: RosterSourceKind; readonly id?: string | undefined } | undefined,
): string | undefined {
  return source?.id === undefined ? undefined : `${source.kind} ${source.id}`;
}
