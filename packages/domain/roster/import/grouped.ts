/** Values by key, in sets that are handed out as they are: looking one up costs the same however many there are. */
export type Grouped<Value> = {
  readonly of: (key: string) => ReadonlySet<Value>;
  readonly add: (key: string, value: Value) => void;
  readonly remove: (key: string, value: Value) => void;
};

/** Starts with nothing. */
export function startGrouped<Value>(): Grouped<Value> {
  const groups = new Map<string, Set<Value>>();
  const nothing: ReadonlySet<Value> = new Set();
  return {
    of: (key) => groups.get(key) ?? nothing,
    add: (key, value) => {
      groups.set(key, (groups.get(key) ?? new Set()).add(value));
    },
    remove: (key, value) => {
      groups.get(key)?.delete(value);
    },
  };
}
