import { isMailingId, makeId, makeLetterCode, type LetterCode } from "@elm-court/domain";
import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { fresh, noon, par } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

const newCode = (): LetterCode => makeLetterCode(randomBytes(11));

/** Personal links, letters' codes, and stopping them. */
export function linkCases(twin: () => Twin): void {
  const newParent = () => par(`par_${fresh()}`);

  it("stopping ends every link and code of one parent, at once and for good", async () => {
    const { store } = twin();
    const [parentId, other] = [newParent(), newParent()];
    const link = { tokenHash: fresh(), parentId, opens: "answer" } as const;
    const another = { tokenHash: fresh(), parentId: other, opens: "answer" } as const;
    const code = newCode();
    await store.addLink(link);
    await store.addLink(another);
    await store.addLetterCode({ code, parentId, madeAt: noon });
    expect(await store.findLetterCode(code)).toMatchObject({ parentId, works: true });
    await store.stopLinks(parentId, noon);
    expect(await store.findLink(link.tokenHash)).toBeUndefined();
    expect(await store.findLetterCode(code)).toMatchObject({ parentId, works: false });
    expect(await store.findLink(another.tokenHash)).toEqual(another);
    await store.stopLinks(parentId, noon);
    expect(await store.findLink(link.tokenHash)).toBeUndefined();
  });

  it("what is made after a stop works, and what stops a no from being taken back goes on", async () => {
    const { store } = twin();
    const parentId = newParent();
    const keep = { tokenHash: fresh(), parentId, opens: "stop_ending" } as const;
    const paper = { tokenHash: fresh(), parentId, opens: "paper_instead" } as const;
    await store.addLink(keep);
    await store.addLink(paper);
    await store.stopLinks(parentId, noon);
    const link = { tokenHash: fresh(), parentId, opens: "answer" } as const;
    const code = newCode();
    await store.addLink(link);
    await store.addLetterCode({ code, parentId, madeAt: noon });
    expect(await store.findLink(link.tokenHash)).toEqual(link);
    expect(await store.findLetterCode(code)).toMatchObject({ works: true });
    expect(await store.findLink(keep.tokenHash)).toEqual(keep);
    expect(await store.findLink(paper.tokenHash)).toEqual(paper);
  });

  it("many stops at once are stops, each of them", async () => {
    const { store } = twin();
    const parentId = newParent();
    const link = { tokenHash: fresh(), parentId, opens: "answer" } as const;
    await store.addLink(link);
    await Promise.all([1, 2, 3].map(() => store.stopLinks(parentId, noon)));
    expect(await store.findLink(link.tokenHash)).toBeUndefined();
  });

  it("a letter's code says which mailing it is of, and is a link that its hash finds", async () => {
    const { store } = twin();
    const parentId = newParent();
    const mailingId = makeId(isMailingId, "mlg", fresh());
    const code = newCode();
    await store.addLetterCode({ code, parentId, madeAt: noon, mailingId });
    const found = await store.findLetterCode(code);
    expect(found).toMatchObject({ parentId, opens: "answer", madeAt: noon, mailingId });
    expect(await store.findLink(found?.tokenHash ?? "")).toMatchObject({ parentId });
    expect(await store.findLetterCode(newCode())).toBeUndefined();
    await expect(store.addLetterCode({ code, parentId, madeAt: noon })).rejects.toThrow("twice");
  });

  it("a letter's code is not kept, only a hash that is slow to find out", async () => {
    const { store, table } = twin();
    const code = newCode();
    await store.addLetterCode({ code, parentId: newParent(), madeAt: noon });
    const { tokenHash = "" } = (await store.findLetterCode(code)) ?? {};
    const [item] = await table.getMany([{ table: "school", pk: `LINK#${tokenHash}`, sk: "LINK" }]);
    expect(JSON.stringify(item)).not.toContain(code);
    expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
    const { createHash } = await import("node:crypto");
    expect(tokenHash).not.toBe(createHash("sha256").update(code).digest("hex"));
  });
}
