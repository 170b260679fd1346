import { addSeconds, isErrandId, makeId } from "@elm-court/domain";
import { expect, it } from "vitest";
import { fresh, noon, par } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

/** One-time codes, and what is counted before it is compared. */
export function codeCases(twin: () => Twin): void {
  async function newCode() {
    const id = makeId(isErrandId, "ern", fresh());
    const parentId = par(`par_${fresh()}`);
    await twin().store.saveCode({ id, code: "123456", expiresAt: addSeconds(noon, 600) });
    const attempt = (code: string, at = noon) => twin().store.tryCode({ id, parentId, code, at });
    return { id, parentId, attempt };
  }

  it("a code is right, wrong, or gone after its time and for another errand", async () => {
    const { parentId, attempt } = await newCode();
    expect(await attempt("123457")).toBe("wrong");
    expect(await attempt("123456")).toBe("right");
    expect(await attempt("123456", addSeconds(noon, 600))).toBe("gone");
    const id = makeId(isErrandId, "ern", fresh());
    const other = await twin().store.tryCode({ id, parentId, code: "123456", at: noon });
    expect(other).toBe("gone");
  });

  it("of 50 guesses at once at most five are compared, whichever is the right one", async () => {
    const { attempt } = await newCode();
    // A table that is too busy to count has compared nothing either.
    const guesses = Array.from({ length: 50 }, () => attempt("000000").catch(() => "not counted"));
    const results = await Promise.all(guesses);
    const wrong = results.filter((result) => result === "wrong");
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.length).toBeLessThanOrEqual(5);
    expect(results.filter((result) => result === "right" || result === "gone")).toEqual([]);
    for (let left = wrong.length; left < 5; left += 1) await attempt("000000");
    expect(await attempt("123456")).toBe("locked");
  });

  it("a lock is that parent's, and ends when ten minutes are over", async () => {
    const { id, parentId, attempt } = await newCode();
    for (let count = 0; count < 5; count += 1) await attempt("000000");
    expect(await attempt("123456")).toBe("locked");
    const other = par(`par_${fresh()}`);
    expect(await twin().store.tryCode({ id, parentId: other, code: "123456", at: noon })).toBe(
      "right",
    );
    const later = addSeconds(noon, 600);
    await twin().store.saveCode({ id, code: "654321", expiresAt: addSeconds(later, 600) });
    const again = await twin().store.tryCode({ id, parentId, code: "654321", at: later });
    expect(again).toBe("right");
  });

  it("a code is not kept, only a hash that is another one for the same code elsewhere", async () => {
    const [one, other] = [await newCode(), await newCode()];
    const bodies = await twin().table.getMany(
      [one, other].map(({ id }) => ({ table: "school", pk: `CODE#${id}`, sk: "CODE" }) as const),
    );
    const hashes = bodies.map((item) => /"codeHash":"([0-9a-f]{64})"/.exec(item?.body ?? "")?.[1]);
    expect(hashes.every((hash) => hash !== undefined)).toBe(true);
    expect(hashes[0]).not.toBe(hashes[1]);
    for (const item of bodies) expect(item?.body).not.toContain("123456");
  });

  it("anything can be counted, each by its own name", async () => {
    const what = fresh();
    const limit = { most: 2, windowSeconds: 60 };
    const count = (name: string) => twin().store.countTry(name, limit, noon);
    expect([await count(what), await count(what), await count(what)]).toEqual([
      "counted",
      "counted",
      "over",
    ]);
    expect(await count(`${what} other`)).toBe("counted");
  });

  it("an errand is kept once", async () => {
    const errand = {
      id: makeId(isErrandId, "ern", fresh()),
      kind: "send_code",
      parentId: par("par_1"),
      at: noon,
    } as const;
    await twin().store.addErrand(errand);
    await twin().store.addErrand({ ...errand, parentId: par("par_2") });
    const [item] = await twin().table.getMany([
      { table: "school", pk: `ERRAND#${errand.id}`, sk: "ERRAND" },
    ]);
    expect(JSON.parse(item?.body ?? "")).toEqual(errand);
  });
}
