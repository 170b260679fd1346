/** Every field that one of the entries of a union may have. */
export type FieldOf<Entry> = Entry extends infer One
  ? One extends object
    ? Extract<keyof One, string>
    : never
  : never;

/** What of an entry is written: the fields that are allowed and no other, whatever else the object holds. */
export function logLineOf(
  allowed: readonly string[],
  entry: object,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => allowed.includes(name)));
}
