/** The names that are there, joined: what goes into a `class` or an `aria-describedby`; `undefined` when there are none. */
export function classNames(...names: (string | false | undefined)[]): string | undefined {
  return names.filter((name) => name !== false && name !== undefined).join(" ") || undefined;
}
