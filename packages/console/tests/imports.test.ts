import { fileKey } from "@elm-court/bucket";
import type { ImportRowsView, ImportUploadView, ImportView } from "@elm-court/contract";
import { isImportId } from "@elm-court/domain";
import { handleImports } from "@elm-court/worker";
import { beforeEach, describe, expect, it } from "vitest";
import { openConsole, type OpenConsole } from "../../../tests/console/console-world.ts";

let world: OpenConsole;
beforeEach(async () => {
  world = await openConsole();
});
const as = "office" as const;
const header = "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,PARENT_1_NAME,PARENT_1_EMAIL";

async function work(): Promise<void> {
  const { store, bucket, queued } = world;
  const records = queued.splice(0).map((importId, place) => ({
    messageId: String(place),
    body: JSON.stringify({ importId }),
  }));
  const now = () => world.now();
  const onFailure = (error: unknown) => {
    throw error;
  };
  await handleImports({ store, bucket, now, onFailure }, records);
}

async function begin(text: string, isWholeSchool = false): Promise<string> {
  const files = [{ name: "pupils.csv", size: text.length }];
  const answer = await world.send("/console/api/imports", { as, body: { files, isWholeSchool } });
  expect(answer.status).toBe(201);
  const { id, uploadUrls } = (await answer.json()) as ImportUploadView;
  expect(uploadUrls).toHaveLength(1);
  if (!isImportId(id)) throw new Error(id);
  await world.bucket.put(fileKey(id, 0), Buffer.from(text));
  const read = await world.send(`/console/api/imports/${id}/read`, { as, body: {} });
  expect(read.status).toBe(204);
  await work();
  return id;
}
const show = async (id: string) =>
  (await (await world.send(`/console/api/imports/${id}`, { as })).json()) as ImportView;

describe("the office brings a file in", () => {
  it("looks at it, opens its lists page by page, and saves it", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) =>
        `Child,Number${"abcdefghij"[at % 10]}${"abcdefghij"[Math.floor(at / 10)]},2012-09-01,Jo Bell,`,
    );
    const id = await begin([header, ...rows].join("\n"));
    const ready = await show(id);
    expect(ready).toMatchObject({ status: "ready", name: "pupils.csv", createdBy: "The office" });
    expect(ready.summary).toMatchObject({ new: 60, inFile: 60 });
    expect(ready.lists[0]).toEqual({ title: "New", length: 60 });
    const page = async (from: number) =>
      (await (
        await world.send(`/console/api/imports/${id}/lists/0?from=${from}`, { as })
      ).json()) as ImportRowsView;
    expect([(await page(0)).rows.length, (await page(0)).more]).toEqual([50, true]);
    expect([(await page(50)).rows.length, (await page(50)).more]).toEqual([10, false]);
    const body = { leavers: false, lookedAt: [] };
    expect((await world.send(`/console/api/imports/${id}/save`, { as, body })).status).toBe(204);
    await work();
    expect(await show(id)).toMatchObject({ status: "saved", outcome: { saved: 60 } });
    const again = await world.send(`/console/api/imports/${id}/save`, { as, body });
    expect(again.status).toBe(409);
    const list = await (await world.send("/console/api/imports", { as })).json();
    expect(list).toMatchObject({ imports: [{ id, status: "saved" }] });
  });

  it("downloads what must be put right, safe from formulas", async () => {
    const id = await begin(`${header}\nAmira,Khan,=1+1,Layla Khan,`);
    const answer = await world.send(`/console/api/imports/${id}/problems`, { as });
    expect(answer.headers.get("content-disposition")).toContain("rows-to-put-right.csv");
    const text = await answer.text();
    expect(text).toContain("CHILD_DATE_OF_BIRTH");
    expect(text).toContain("'=1+1");
  });

  it("lets nobody leave before somebody has looked where many would", async () => {
    const year = (count: number) =>
      Array.from({ length: count }, (_, at) => `Child,${"abcdefghijklmnopqrst"[at]}x,2012-09-01,,`);
    const all = await begin([header, ...year(20)].join("\n"));
    const body = { leavers: true, lookedAt: [] as string[] };
    await world.send(`/console/api/imports/${all}/save`, { as, body });
    await work();
    const id = await begin([header, ...year(12)].join("\n"), true);
    const count = (await show(id)).summary?.leaving.find((one) => one.yearGroup === "");
    expect(count).toMatchObject({ what: "pupils", look: true });
    const refused = await world.send(`/console/api/imports/${id}/save`, { as, body });
    expect([refused.status, await refused.json()]).toEqual([
      422,
      { code: "does_not_fit", problems: ["look_first"] },
    ]);
    body.lookedAt = ["none"];
    expect((await world.send(`/console/api/imports/${id}/save`, { as, body })).status).toBe(204);
    await work();
    expect((await show(id)).outcome?.left).toBeGreaterThanOrEqual(8);
  });

  it("answers 404 for an import that is none, and takes no file list that does not fit", async () => {
    expect((await world.send("/console/api/imports/imp_none", { as })).status).toBe(404);
    const body = { files: [], isWholeSchool: false };
    expect((await world.send("/console/api/imports", { as, body })).status).toBe(422);
  });
});
