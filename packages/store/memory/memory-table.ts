import type { Condition, Item, Key, Table, Write } from "../table/table.ts";

const nameOf = ({ table, pk, sk }: Key): string => `${table} ${pk} ${sk}`;

function holds(item: Item | undefined, condition: Condition | undefined): boolean {
  if (condition === undefined) return true;
  if (condition === "absent") return item === undefined;
  if (item === undefined) return false;
  if ("version" in condition) return item.version === condition.version;
  return "status" in condition ? item.status === condition.status : item.body === condition.body;
}

function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}

/** A twin of the DynamoDB tables for tests in process: the same cases hold for both. */
export function createMemoryTable(): Table {
  const items = new Map<string, Item>();
  const apply = (write: Write): void => {
    if ("put" in write) items.set(nameOf(write.put), write.put);
    else if ("remove" in write) items.delete(nameOf(write.remove));
  };
  const isUnmet = (write: Write): boolean => {
    const key = "put" in write ? write.put : "check" in write ? write.check : write.remove;
    return !holds(items.get(nameOf(key)), write.onlyIf);
  };
  return {
    getMany: (keys) => Promise.resolve(keys.map((key) => items.get(nameOf(key)))),
    getSome: (keys) => Promise.resolve(keys.map((key) => items.get(nameOf(key)))),
    query: (pk, skPrefix, table = "school") =>
      Promise.resolve(
        [...items.values()]
          .filter((item) => item.table === table && item.pk === pk && item.sk.startsWith(skPrefix))
          .toSorted(byText((item) => item.sk)),
      ),
    list: (name) =>
      Promise.resolve(
        [...items.values()]
          .filter((item) => item.list === name)
          .toSorted(byText((item) => item.listKey ?? "")),
      ),
    write: (writes) => {
      const failed = writes.flatMap((write, place) => (isUnmet(write) ? [place] : []));
      if (failed.length > 0) return Promise.resolve({ done: false, failed });
      writes.forEach(apply);
      return Promise.resolve({ done: true });
    },
  };
}
