import { describe, expect, it } from "vitest";
import { keys, lists } from "../../packages/store/dynamo/keys.ts";
import type { Key } from "../../packages/store/table/table.ts";
import { readText } from "./read-documents.ts";

const text = readText("docs/access-patterns.md");
const rows = new Map(
  [...text.matchAll(/^\| `(\w+)`\s*\| `([^`]+)`\s*\| `([^`]+)`\s*\|/gm)].map(
    ([, name = "", pk, sk]) => [name, { pk, sk }] as const,
  ),
);

/** The shape of a key, with `<id>` for whatever it is made of; a number is written in ten digits. */
function shapeOf(key: (...parts: never[]) => Key): Pick<Key, "pk" | "sk"> {
  const { pk, sk } = (key as unknown as (...parts: string[]) => Key)("<id>", "<id>");
  return { pk, sk: sk.replace(/0+(?=<id>)/, "") };
}

describe("the access patterns", () => {
  it("have every key of the store, and no other", () => {
    expect([...rows.keys()]).toEqual(Object.keys(keys));
  });

  it.each(Object.entries(keys))("write the key %s as the code does", (name, key) => {
    expect(rows.get(name)).toEqual(shapeOf(key));
  });

  it("name every list of the index", () => {
    const [, named = ""] = /holds \w+ lists, each read whole: ([^.]+)\./.exec(text) ?? [];
    expect([...named.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(Object.values(lists));
  });

  it("say what a check costs: one read unit for each of its keys", async () => {
    const { createStore, createMemoryTable } = await import("@elm-court/store");
    const table = createMemoryTable();
    let asked = 0;
    const store = createStore(
      {
        ...table,
        getMany: (many) => {
          asked += many.length;
          return table.getMany(many);
        },
      },
      () => "salt",
    );
    await store.loadCheck({
      keyId: "key_any001" as never,
      staffId: undefined,
      accountId: undefined,
      pupilId: undefined,
    });
    const [, reads] = /^\| a check\s*\|.*\| (\d+)\s*\| 0\s*\|$/m.exec(text) ?? [];
    expect(Number(reads)).toBe(asked);
  });
});
